package kz.qadam.account;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param words all of them stand in name or login; blank: everybody
 * @param after last person of the page before; null: the first page
 */
public record PeopleQuery(String words, @Nullable PersonId after) {}
