import react from '@vitejs/plugin-react';
import auyl from 'auyl/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [react(), auyl()] });
