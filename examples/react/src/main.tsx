import { define } from 'auyl';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './style.css';

// The widgets load beside the application; until then their content is seen.
define();
createRoot(document.getElementById('app')!).render(<App />);
