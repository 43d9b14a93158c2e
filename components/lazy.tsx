import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that the first paint does not wait for: its code is loaded when it is first drawn, and then kept. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return (props) => {
    const [, setLoaded] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded) return;
      void load().then((Component) => {
        Loaded = Component;
        setLoaded(true);
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
