package io.dockledger.identity.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.dockledger.identity.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which problem an exception is told as, where its room does not tell it itself. */
final class ApiProblems {

    private ApiProblems() {}

    static ProblemDetail of(Exception fault) {
        if (fault instanceof MethodArgumentNotValidException invalid) {
            List<FieldError> errors = invalid.getBindingResult().getFieldErrors();
            return errors.stream()
                    .filter(FieldError::isBindingFailure)
                    .findFirst()
                    .map(error -> impossible(error.getField(), error.getRejectedValue()))
                    .orElseGet(() -> invalid(errors.stream().map(ApiProblems::error)));
        }
        if (fault instanceof HandlerMethodValidationException invalid) {
            return invalid(invalid.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> error(result.getMethodParameter().getParameterName(), error))));
        }
        if (fault instanceof HttpMessageNotReadableException unreadable) {
            return Problems.of(HttpStatus.BAD_REQUEST, "unreadable-body", reason(unreadable));
        }
        if (fault instanceof TypeMismatchException mismatch) {
            return impossible(name(mismatch), mismatch.getValue());
        }
        if (fault instanceof ErrorResponse known) {
            return known(known);
        }
        if (fault instanceof ConcurrencyFailureException) {
            return Problems.of(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Somebody else changed the same thing at the same moment. Read it again and try again.");
        }
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong on our side. Name the correlation id of this answer when you report it.");
    }

    private static ProblemDetail known(ErrorResponse known) {
        ProblemDetail body = known.getBody();
        if (body.getType().equals(ProblemDetail.forStatus(0).getType())) {
            String detail = body.getDetail() == null ? title(known.getStatusCode()) : body.getDetail();
            ProblemDetail typed = Problems.of(known.getStatusCode(), code(known.getStatusCode()), detail);
            if (body.getProperties() != null) {
                body.getProperties().forEach(typed::setProperty);
            }
            return typed;
        }
        return body;
    }

    private static ProblemDetail invalid(Stream<Map<String, String>> errors) {
        ProblemDetail problem = Problems.of(
                HttpStatus.BAD_REQUEST, "invalid-request", "Some values are missing or not as they have to be.");
        List<Map<String, String>> all = errors.toList();
        problem.setProperty("errors", all);
        return problem;
    }

    private static Map<String, String> error(FieldError error) {
        String pointer =
                "/" + error.getField().replace('.', '/').replace("[", "/").replace("]", "");
        return Map.of("pointer", pointer, "detail", String.valueOf(error.getDefaultMessage()));
    }

    private static Map<String, String> error(@Nullable String parameter, MessageSourceResolvable error) {
        return Map.of("parameter", String.valueOf(parameter), "detail", String.valueOf(error.getDefaultMessage()));
    }

    private static String reason(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping) {
            return "The body does not fit at %s: %s"
                    .formatted(pointer(mapping), firstLine(mapping.getOriginalMessage()));
        }
        if (unreadable.getCause() instanceof JacksonException json) {
            return "The body is not JSON: " + firstLine(json.getOriginalMessage());
        }
        return "The body is missing or cannot be read.";
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.isEmpty() ? "its root" : pointer.toString();
    }

    private static String name(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
    }

    private static ProblemDetail impossible(String parameter, @Nullable Object value) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "The parameter '%s' cannot be '%s'.".formatted(parameter, value));
    }

    /** Names of our classes that a parser's message may go on to tell are of no use to the caller. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("`[^`]*\\.([^`.]+)`", "$1");
    }

    private static String code(HttpStatusCode status) {
        return title(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
