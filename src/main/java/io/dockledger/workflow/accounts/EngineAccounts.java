package io.dockledger.workflow.accounts;

import io.dockledger.identity.Accounts;
import io.dockledger.identity.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flowable.idm.api.Group;
import org.flowable.idm.api.IdmIdentityService;
import org.flowable.idm.api.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine hashes passwords with the encoder named in the configuration. */
@Component
@Transactional
class EngineAccounts implements Accounts {

    private static final String LOCKED = "locked";
    private static final String GROUP_TYPE = "assignment";

    private final IdmIdentityService identities;

    EngineAccounts(IdmIdentityService identities) {
        this.identities = identities;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(String personId) {
        return user(personId).map(this::person);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> passwordHash(String personId) {
        return user(personId).map(User::getPassword);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> all(String tenantId) {
        return identities.createUserQuery().tenantId(tenantId).orderByUserId().asc().list().stream()
                .map(this::person)
                .toList();
    }

    @Override
    public boolean create(Person person, String password) {
        if (user(person.id()).isPresent()) {
            return false;
        }
        User user = identities.newUser(person.id());
        user.setDisplayName(person.name());
        user.setTenantId(person.tenantId());
        user.setPassword(password);
        identities.saveUser(user);
        changeGroups(person.id(), person.groups());
        return true;
    }

    @Override
    public void changeGroups(String personId, Set<String> groups) {
        Set<String> before = groupsOf(personId);
        differenceOf(before, groups, group -> identities.deleteMembership(personId, group));
        differenceOf(groups, before, group -> {
            createIfMissing(group);
            identities.createMembership(personId, group);
        });
    }

    @Override
    public void changePassword(String personId, String password) {
        User user = user(personId).orElseThrow(() -> new IllegalArgumentException("No account " + personId));
        user.setPassword(password);
        identities.updateUserPassword(user);
    }

    @Override
    public void lock(String personId, boolean locked) {
        identities.setUserInfo(personId, LOCKED, Boolean.toString(locked));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLocked(String personId) {
        return Boolean.parseBoolean(identities.getUserInfo(personId, LOCKED));
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<String> groups() {
        return identities.createGroupQuery().list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<User> user(String personId) {
        @Nullable User found = identities.createUserQuery().userId(personId).singleResult();
        return Optional.ofNullable(found);
    }

    private Person person(User user) {
        return new Person(user.getId(), user.getDisplayName(), user.getTenantId(), groupsOf(user.getId()));
    }

    private Set<String> groupsOf(String personId) {
        return identities.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void createIfMissing(String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(id.replace('-', ' '));
            group.setType(GROUP_TYPE);
            identities.saveGroup(group);
        }
    }

    private static void differenceOf(Set<String> some, Set<String> others, Consumer<String> action) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        rest.forEach(action);
    }
}
