package io.dockledger.evidence.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against published roots, and against the definition of RFC 6962 computed leaf by leaf. */
class MerkleTreeTests {

    private static final int LARGEST = 70;

    /** The leaves by which implementations of Certificate Transparency compare their trees. */
    private static final List<byte[]> PUBLISHED = List.of(
            new byte[0],
            bytes("00"),
            bytes("10"),
            bytes("2021"),
            bytes("3031"),
            bytes("40414243"),
            bytes("5051525354555657"),
            bytes("606162636465666768696a6b6c6d6e6f"));

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasThePublishedRoots(int size, String root) {
        assertThat(tree(PUBLISHED).root(size)).hasToString(root);
    }

    @Test
    void hasTheRootOfTheDefinition() {
        for (int size = 1; size <= LARGEST; size++) {
            assertThat(tree(leaves()).root(size)).isEqualTo(defined(leaves().subList(0, size)));
        }
    }

    @Test
    void everyLeafIsProvedToBeInEveryTreeThatHasIt() {
        MerkleTree tree = tree(leaves());
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = tree.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Hash> path = tree.inclusion(leaf, size);
                Hash hash = Hash.leaf(leaves().get(leaf));
                assertThat(MerkleProof.includes(hash, leaf, size, path, root)).isTrue();
                assertThat(MerkleProof.includes(Hash.leaf(bytes("ff")), leaf, size, path, root))
                        .as("another leaf")
                        .isFalse();
                assertThat(MerkleProof.includes(hash, leaf + 1L, size, path, root))
                        .as("another place")
                        .isFalse();
                assertThat(MerkleProof.includes(hash, leaf, size, longer(path), root))
                        .as("a longer path")
                        .isFalse();
                assertThat(size > 1 && MerkleProof.includes(hash, leaf, size, shorter(path), root))
                        .as("a shorter path")
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToHaveGrownOutOfEverySmallerOne() {
        MerkleTree tree = tree(leaves());
        for (int larger = 0; larger <= LARGEST; larger++) {
            for (int smaller = 0; smaller <= larger; smaller++) {
                List<Hash> proof = tree.consistency(smaller, larger);
                Hash before = tree.root(smaller);
                Hash after = tree.root(larger);
                assertThat(MerkleProof.isConsistent(smaller, before, larger, after, proof))
                        .as("%d to %d", smaller, larger)
                        .isTrue();
                assertThat(MerkleProof.isConsistent(smaller, before, larger, after, longer(proof)))
                        .isFalse();
                assertThat(smaller > 0
                                && MerkleProof.isConsistent(smaller, Hash.leaf(bytes("ff")), larger, after, proof))
                        .as("another tree before")
                        .isFalse();
                assertThat(smaller > 0
                                && MerkleProof.isConsistent(smaller, before, larger, Hash.leaf(bytes("ff")), proof))
                        .as("another tree after")
                        .isFalse();
            }
        }
    }

    @Test
    void aTreeThatWasRewrittenDidNotGrow() {
        List<byte[]> rewritten = new ArrayList<>(leaves());
        rewritten.set(3, bytes("ff"));
        MerkleTree other = tree(rewritten);
        for (int smaller = 4; smaller < LARGEST; smaller++) {
            assertThat(MerkleProof.isConsistent(
                            smaller,
                            tree(leaves()).root(smaller),
                            LARGEST,
                            other.root(LARGEST),
                            other.consistency(smaller, LARGEST)))
                    .isFalse();
        }
    }

    @Test
    void asksForNothingThatIsNotThere() {
        MerkleTree tree = tree(leaves());
        assertThatThrownBy(() -> tree.inclusion(3, 3)).hasMessage("A tree of 3 leaves has no leaf 3.");
        assertThatThrownBy(() -> tree.consistency(4, 3)).hasMessage("A tree of 3 leaves did not grow out of one of 4.");
    }

    private static List<byte[]> leaves() {
        return IntStream.range(0, LARGEST)
                .mapToObj(number -> ("entry " + number).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree((level, index) -> {
            int first = (int) (index << level);
            int last = first + (1 << level);
            assertThat(last).as("asks for full subtrees only").isLessThanOrEqualTo(leaves.size());
            return defined(leaves.subList(first, last));
        });
    }

    /** RFC 6962, section 2.1, word by word. */
    private static Hash defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return Hash.of(Sha256.of(new byte[] {0}, leaves.get(0)));
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Hash.of(Sha256.of(
                new byte[] {1},
                defined(leaves.subList(0, k)).bytes(),
                defined(leaves.subList(k, leaves.size())).bytes()));
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.leaf(bytes("ff")));
        return longer;
    }

    private static List<Hash> shorter(List<Hash> proof) {
        return proof.isEmpty() ? proof : proof.subList(0, proof.size() - 1);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
