import '../live/room-page.js';
