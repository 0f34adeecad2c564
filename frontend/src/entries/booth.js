import '../booth/booth-page.js';
