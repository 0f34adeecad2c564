import './live/room.js';
