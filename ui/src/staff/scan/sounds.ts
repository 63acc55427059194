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

const VOLUME = 'carrel.sound';
let context: AudioContext | undefined;

export function soundIsOn(): boolean {
  return localStorage.getItem(VOLUME) !== 'off';
}

export function sound(name: SoundName): void {
  if (!soundIsOn() || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  let at = context.currentTime;
  for (const [hertz, ms] of TONES[name]) {
    const tone = context.createOscillator();
    const gain = context.createGain();
    gain.gain.value = 0.08;
    tone.frequency.value = hertz;
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + ms / 1000);
    at += ms / 1000 + 0.04;
  }
}
