import { createModel, signal } from '@preact/signals';
import { forgetToken, loadToken, loadTokenPlace, setTokenPlace, type TokenPlace } from './connection.ts';
import { deleteEverything } from './device.ts';

/** What the user can do about what this device keeps. Each takes effect at once, without "Save". */
export const DeviceSection = createModel(() => {
  const place = signal<TokenPlace>('device');
  const isSignedIn = signal(false);
  const isAsking = signal(false);

  async function read(): Promise<void> {
    place.value = await loadTokenPlace();
    isSignedIn.value = (await loadToken()) !== undefined;
  }

  return {
    place,
    isSignedIn,
    /** "Delete everything" was pressed once, and wants to be pressed again. */
    isAsking,

    open: read,

    async keepTokenIn(next: TokenPlace): Promise<void> {
      await setTokenPlace(next);
      await read();
    },

    async signOut(): Promise<void> {
      await forgetToken();
      await read();
    },

    deleteEverything,
  };
});

export type DeviceSection = InstanceType<typeof DeviceSection>;
