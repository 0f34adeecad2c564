import './booth/booth.js';
