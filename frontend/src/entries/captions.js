import '../live/captions-page.js';
