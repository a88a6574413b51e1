import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Options, type Shortcut } from '../../components/options/Options.tsx';
import { setTheme } from '../../components/page.ts';
import { watchSites } from '../../lib/browser/highlighted-sites.ts';
import { allowedHosts, hostPattern, revokeHost } from '../../lib/browser/permissions.ts';
import { changeSettings, readSettings, watchSettings, type Settings } from '../../lib/browser/settings.ts';
import { findShortcuts, openShortcutSettings } from '../../lib/browser/shortcuts.ts';
import { storageFacts, type StorageFacts } from '../../lib/browser/storage-facts.ts';

/** The settings page. What is changed is written at once, and comes back from where it was written. */
export function OptionsPage() {
  const [settings, setSettings] = useState<Settings>();
  const [highlightedSites, setHighlightedSites] = useState<string[]>([]);
  const [hosts, setHosts] = useState<string[]>([]);
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const [storage, setStorage] = useState<StorageFacts>();

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => settings && setTheme(settings.theme), [settings]);
  useEffect(() => {
    const look = () => void allowedHosts().then(setHosts);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  useEffect(() => watchSites(setHighlightedSites), []);
  useEffect(() => void findShortcuts().then(setShortcuts), []);
  useEffect(() => void storageFacts().then(setStorage), []);

  if (!settings) return null;
  return (
    <Options
      preferences={settings}
      onTheme={(theme) => void changeSettings({ theme })}
      onReader={async (changed) => changeSettings({ reader: { ...(await readSettings()).reader, ...changed } })}
      onDates={async (changed) => changeSettings({ dates: { ...(await readSettings()).dates, ...changed } })}
      onKindNames={(kindNames) => void changeSettings({ kindNames })}
      onSingleKeys={(singleKeys) => void changeSettings({ singleKeys })}
      hosts={hosts.map((pattern) => ({
        pattern,
        showsHighlights: highlightedSites.some((host) => hostPattern(host) === pattern),
      }))}
      onRevoke={(pattern) => void revokeHost(pattern)}
      shortcuts={shortcuts}
      onShortcuts={() => void openShortcutSettings()}
      storage={storage}
      version={browser.runtime.getManifest().version}
    />
  );
}
