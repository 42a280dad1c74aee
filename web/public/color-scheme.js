// Sets the colour scheme before the first paint, so that nothing flashes. A file of its own, because the page's
// Content-Security-Policy allows no inline scripts.
(function () {
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('imagemill-color-scheme');
  } catch {
    // Storage can be blocked; the system's scheme is used then.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
