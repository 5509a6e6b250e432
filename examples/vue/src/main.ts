import { define } from 'auyl';
import 'auyl/vue';
import { createApp } from 'vue';
import App from './App.vue';
import './style.css';

// The widgets load beside the application; until then their content is seen.
define();
createApp(App).mount('#app');
