package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every error as {@code application/problem+json} (RFC 9457) in the caller's language: what is not read 400, what
 * is not there 404, what is read and cannot be 422. Each has a {@code code}; the library's has all {@code problems} and
 * their values.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final String CODE = "code";

  @ExceptionHandler
  @Nullable
  ResponseEntity<Object> refused(AnctException e, WebRequest request) {
    return answer(e, ofQuestion(e.problem().code()), request);
  }

  @ExceptionHandler
  @Nullable
  ResponseEntity<Object> failed(Exception e, WebRequest request) {
    logger.error("not foreseen", e);
    return handleExceptionInternal(
        e, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return e.getCause() instanceof AnctException ours
        ? answer(ours, ofDocument(ours.problem().code()), request)
        : handleExceptionInternal(e, null, headers, status, request);
  }

  /** Spring's own words name classes and are English: those of the status take their place. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    Words words = words();
    problem.setTitle(words.title(status.value()));
    HttpStatus known = HttpStatus.resolve(status.value());
    problem.setProperty(CODE, known == null ? status.toString() : known.name());
    return super.handleExceptionInternal(e, problem, headers, status, request);
  }

  private @Nullable ResponseEntity<Object> answer(
      AnctException e, HttpStatus status, WebRequest request) {
    Words words = words();
    Language language = words.language();
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(
        status,
        e.problems().stream().map(one -> one.message(language)).collect(Collectors.joining("\n")));
    problem.setType(URI.create("urn:fr.anct.sdk:problem:" + e.problem().code()));
    problem.setTitle(words.title(status.value()));
    problem.setProperty(CODE, e.problem().code());
    problem.setProperty(
        "problems",
        e.problems().stream()
            .map(one -> part(one, language))
            .collect(ImmutableList.toImmutableList()));
    return super.handleExceptionInternal(e, problem, new HttpHeaders(), status, request);
  }

  private static ImmutableMap<String, Object> part(Problem problem, Language language) {
    return ImmutableMap.of(
        CODE, problem.code(), "message", problem.message(language), "values", problem.values());
  }

  private static HttpStatus ofQuestion(ProblemCode code) {
    return switch (code) {
      case UNKNOWN_TERRITORY, TERRITORY_ENDED, UNKNOWN_SCHEMA -> HttpStatus.NOT_FOUND;
      case MALFORMED_CODE, BAD_DATE, OUT_OF_RANGE -> HttpStatus.BAD_REQUEST;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static HttpStatus ofDocument(ProblemCode code) {
    return code == ProblemCode.MALFORMED_DOCUMENT
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private static Words words() {
    Locale locale = LocaleContextHolder.getLocale();
    return Words.of(locale);
  }
}
