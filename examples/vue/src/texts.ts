// The words of this page: Fluent, as those of the widgets.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import en from './i18n/en.ftl?raw';
import kk from './i18n/kk.ftl?raw';
import ru from './i18n/ru.ftl?raw';

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const sources: Record<Language, string> = { kk, ru, en };

export function words(language: Language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(sources[language]));
  return (id: string, args?: Record<string, string | number>) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args) : id;
  };
}
