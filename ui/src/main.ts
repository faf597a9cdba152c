import { mount } from 'svelte';
import './styles/index.css';
import App from './screens/app/App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
