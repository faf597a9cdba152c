import { mount } from 'svelte';
import './styles/index.css';
import App from './screens/app/App.svelte';

/** The letters of all three languages in each weight; without them the first picture would have gaps. */
const letters = 'aăЖ';
const weights = [400, 500, 600];
const fonts = Promise.all(weights.map((weight) => document.fonts.load(`${weight} 1rem Onest`, letters)));
const patience = new Promise((resolve) => setTimeout(resolve, 1000));

Promise.race([fonts, patience])
  .catch(() => undefined)
  .then(() => {
    const target = document.getElementById('app');
    if (target) mount(App, { target });
  });
