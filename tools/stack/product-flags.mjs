/**
 * Flags of Node for every process of the product. Left alone, the young generation grows to 128 MB while pages of leads pass through,
 * and the old one is cleaned the later the more memory the machine has. 25,000 leads were read with 192 of the 448.
 */
export const productFlags = ['--max-semi-space-size=16', '--max-old-space-size=448'];
