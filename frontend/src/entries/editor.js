import '../editor/editor-page.js';
