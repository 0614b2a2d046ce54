package kz.qadam.account.web;

/** One answer of several in a form: its value and what the reader sees. */
public record Choice(String code, String text) {}
