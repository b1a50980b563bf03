/* global document, localStorage */
// Sets the chosen appearance before the first paint. A file of its own, so that no inline script has to be allowed.
(function () {
  try {
    var chosen = JSON.parse(localStorage.getItem('leadweave.appearance') || '{}');
    var root = document.documentElement;
    if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
    if (chosen.density === 'compact') root.dataset.density = 'compact';
  } catch {
    // Storage can be switched off; the defaults follow the system.
  }
})();
