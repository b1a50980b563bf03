/** How a control within a row of the mapping looks. */
export const controlLook = `
  select,
  input {
    inline-size: 100%;
    min-inline-size: 0;
    max-inline-size: 16rem;
    block-size: var(--lw-control-height);
    padding-inline: var(--lw-space-2);
    border: 1px solid var(--lw-control-line);
    border-radius: var(--lw-corner);
    background: var(--lw-surface-raised);
    color: var(--lw-text);
    font: var(--lw-type-body);
  }
`;
