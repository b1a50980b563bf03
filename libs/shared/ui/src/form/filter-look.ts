/** How a filter above a list looks: a caption over its control, two beside each other on a phone. */
export const filterLook = `
  :host {
    display: block;
  }
  label {
    display: grid;
    gap: var(--lw-space-1);
    color: var(--lw-text-muted);
    font: var(--lw-type-caption);
  }
  select,
  input {
    min-inline-size: 9rem;
    block-size: var(--lw-control-height);
    padding-inline: var(--lw-space-2);
    border: 1px solid var(--lw-control-line);
    border-radius: var(--lw-corner);
    background: var(--lw-surface-raised);
    color: var(--lw-text);
    font: var(--lw-type-body);
  }
  @media (max-width: 37.49rem) {
    :host {
      flex: 1 1 40%;
    }
    select,
    input {
      min-inline-size: 0;
      inline-size: 100%;
    }
  }
`;
