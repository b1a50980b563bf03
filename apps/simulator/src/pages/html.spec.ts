import { html } from './html.js';

describe('html', () => {
  it('escapes values in text and in attributes', () => {
    const name = `<b title='x'>"Fixit" & Sons</b>`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;b title=&#39;x&#39;&gt;&quot;Fixit&quot; &amp; Sons&lt;/b&gt;">&lt;b title=&#39;x&#39;&gt;&quot;Fixit&quot; &amp; Sons&lt;/b&gt;</p>',
    );
  });

  it('keeps what is HTML already, joins lists and leaves out what is not there', () => {
    const items = ['one', '<two>'].map((text) => html`<li>${text}</li>`);
    expect(html`${items}${undefined}${false}${0}`.text).toBe('<li>one</li><li>&lt;two&gt;</li>0');
  });
});
