import { prefs } from '../settings/prefs.ts';

/** Tones made on the spot, so that nothing is loaded. Never the only sign: each stands in a row and is read out, too. */
const TONES = {
  success: [[880, 80]],
  attention: [
    [660, 90],
    [660, 90],
  ],
  hold: [
    [523, 90],
    [784, 140],
  ],
  error: [[180, 250]],
} as const satisfies Record<string, readonly (readonly [hertz: number, ms: number])[]>;

export type SoundName = keyof typeof TONES;

let context: AudioContext | undefined;

/** @param anyway whether to sound even where sounds are off, for whoever tries them */
export function sound(name: SoundName, anyway = false): void {
  const { sound: on, volume } = prefs();
  if (!(on || anyway) || volume === 0 || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  let at = context.currentTime;
  for (const [hertz, ms] of TONES[name]) {
    const tone = context.createOscillator();
    const gain = context.createGain();
    // Loudness is heard by ratios, not by differences.
    gain.gain.value = 0.16 * (volume / 100) ** 2;
    tone.frequency.value = hertz;
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + ms / 1000);
    at += ms / 1000 + 0.04;
  }
}
