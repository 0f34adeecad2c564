// Everything of the room that is about questions and order, for the page of the room.
import './moderation.js';
import './question-desk.js';
import './question-list.js';
import './run-of-show.js';
import './speaker-view.js';
