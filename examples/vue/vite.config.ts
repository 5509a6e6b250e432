import vue from '@vitejs/plugin-vue';
import auyl from 'auyl/vite';
import { defineConfig } from 'vite';

// Vue is told which elements are none of its components.
const isCustomElement = (tag: string) => tag.startsWith('auyl-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } }), auyl()] });
