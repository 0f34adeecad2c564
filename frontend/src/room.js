import './live/questions.js';
import './live/room.js';
