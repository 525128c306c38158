package io.dockledger.documents.web;

import io.dockledger.documents.DocumentRegister;
import io.dockledger.documents.DocumentRegister.Version;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import io.dockledger.identity.web.Words;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A document as people read it: what it says, what it was before, and where it came from. */
@Controller
@RequestMapping("/documents")
@Requires(Rights.CASES_READ)
class DocumentPages {

    private final DocumentRegister register;
    private final DocumentSheets sheets;
    private final Words words;

    DocumentPages(DocumentRegister register, DocumentSheets sheets, Words words) {
        this.register = register;
        this.sheets = sheets;
        this.words = words;
    }

    /** The version that is current now; its address can be kept, and always leads to the same content. */
    @GetMapping
    String current(@RequestParam String key) {
        return register.current(key)
                .map(version -> "redirect:/documents/" + version.document().id())
                .orElseThrow(DocumentPages::unknown);
    }

    @GetMapping("/{id}")
    String version(@PathVariable UUID id, Model model) {
        List<Version> versions = register.versions(id);
        Version looked = versions.stream()
                .filter(version -> version.document().id().equals(id))
                .findFirst()
                .orElseThrow(DocumentPages::unknown);
        model.addAttribute("title", words.document(looked.document().key()));
        model.addAttribute("document", looked.document());
        model.addAttribute("sheet", sheets.of(looked.read()));
        model.addAttribute("versions", versions.stream().map(Version::document).toList());
        return "documents/page";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document.");
    }
}
