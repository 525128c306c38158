package io.dockledger.disputes.web;

import io.dockledger.disputes.DisputeAnswer;
import io.dockledger.disputes.DisputeChanged;
import io.dockledger.disputes.DisputeClosed;
import io.dockledger.disputes.DisputeToken;
import io.dockledger.disputes.InvalidAnswer;
import io.dockledger.disputes.PartnerDesk;
import io.dockledger.identity.Requires;
import io.dockledger.identity.Rights;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One dispute, for whoever has its link; nothing else can be reached from here. */
@Controller
@RequestMapping("/disputes/{token}")
@Requires(Rights.NOTHING)
class DisputePages {

    private static final String PAGE = "disputes/page";

    private final PartnerDesk desk;
    private final Outsiders outsiders;

    DisputePages(PartnerDesk desk, Outsiders outsiders) {
        this.desk = desk;
        this.outsiders = outsiders;
    }

    /** The address is a secret: no other site, no index and no cache shall learn it. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    /**
     * What a form sends.
     *
     * @param revision of the dispute that the form showed
     */
    record Filled(
            @Nullable Integer revision,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String quantity) {

        static final Filled NOTHING = new Filled(null, null, null, null);

        boolean showsOtherThan(int now) {
            return revision != null && revision != now;
        }

        /** What was chosen was chosen for something else; the words may still be right. */
        Filled unchosen() {
            return new Filled(revision, null, reason, quantity);
        }
    }

    @GetMapping
    String page(@PathVariable String token, Model model) {
        return show(token, Filled.NOTHING, Map.of(), model);
    }

    private String show(String token, Filled filled, Map<String, String> errors, Model model) {
        PartnerDesk.Shown shown = desk.show(new DisputeToken(token));
        model.addAttribute("token", token);
        model.addAttribute("dispute", shown.dispute());
        model.addAttribute("subject", shown.dispute().subject());
        model.addAttribute("documents", shown.documents());
        boolean changed = filled.showsOtherThan(shown.dispute().revision());
        model.addAttribute("changed", changed);
        model.addAttribute("filled", changed ? filled.unchosen() : filled);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    @PostMapping("/answer")
    String answer(@PathVariable String token, Filled filled, Model model, HttpServletResponse response) {
        DisputeToken key = new DisputeToken(token);
        outsiders.require(desk.show(key));
        try {
            DisputeAnswer answer =
                    DisputeAnswer.of(filled.revision(), filled.answer(), filled.reason(), filled.quantity());
            model.addAttribute("dispute", desk.answer(key, answer));
            model.addAttribute("answer", answer);
            return "disputes/answered";
        } catch (DisputeChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(token, filled, Map.of(), model);
        } catch (InvalidAnswer invalid) {
            return unfit(token, filled, invalid, model, response);
        }
    }

    @PostMapping("/documents")
    String attach(
            @PathVariable String token,
            @RequestParam("document") MultipartFile document,
            Model model,
            HttpServletResponse response)
            throws IOException {
        DisputeToken key = new DisputeToken(token);
        outsiders.require(desk.show(key));
        try {
            desk.attach(key, String.valueOf(document.getOriginalFilename()), document.getBytes());
            return "redirect:/disputes/" + token;
        } catch (InvalidAnswer invalid) {
            return unfit(token, Filled.NOTHING, invalid, model, response);
        }
    }

    private String unfit(
            String token, Filled filled, InvalidAnswer invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(token, filled, Map.of(invalid.field(), String.valueOf(invalid.getMessage())), model);
    }

    @ExceptionHandler
    String closed(DisputeClosed closed, HttpServletResponse response) {
        keepSecret(response);
        response.setStatus(HttpStatus.GONE.value());
        return "disputes/closed";
    }
}
