import './live/captions.js';
