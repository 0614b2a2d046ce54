package kz.qadam.territory;

/**
 * New outlines are in force. Published inside the activating transaction, before it commits.
 *
 * @param locator over the new outlines; {@link TerritoryService#locator()} follows after the commit
 */
public record BoundariesActivated(TerritoryLocator locator) {}
