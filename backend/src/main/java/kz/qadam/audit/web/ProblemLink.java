package kz.qadam.audit.web;

/**
 * One line of the summary of mistakes.
 *
 * @param href the field, on this page or another
 * @param subject what the field is called
 */
record ProblemLink(String href, String subject, String text) {}
