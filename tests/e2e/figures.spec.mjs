// The figures of Karaolen 2023, as the decision prints them and as each language writes them.
import { LANGUAGES, expect, figure, open, show, test, words } from './support.mjs';

const WRITTEN = {
  kk: { revenue: '155 058,4', transfers: '147 372,4', part: '95,0%', expenditure: '159 557,9', deficit: '4 499,5', date: '2023 ж. 17 қараша', place: 'Қараөлең ауылдық округі' },
  ru: { revenue: '155 058,4', transfers: '147 372,4', part: '95,0 %', expenditure: '159 557,9', deficit: '4 499,5', date: '17 ноября 2023 г.', place: 'Караоленский сельский округ' },
  en: { revenue: '155,058.4', transfers: '147,372.4', part: '95.0%', expenditure: '159,557.9', deficit: '4,499.5', date: 'November 17, 2023', place: 'Karaolen rural okrug' },
};

/** A text in which marks that isolate its parts may stand. */
const loosely = (text) => new RegExp(text.split(' ').map((word) => word.replace('.', '\\.')).join('[\\s\u2068\u2069]+'));

for (const lang of LANGUAGES) {
  const say = words(lang);
  const written = WRITTEN[lang];

  test(`${lang}: the overview shows the printed figures`, async ({ page }) => {
    const widget = await open(page, { lang });
    await expect(figure(widget, say('section-revenue'))).toContainText(written.revenue);
    await expect(figure(widget, say('figure-transfers'))).toContainText(written.transfers);
    await expect(figure(widget, say('figure-transfers'))).toContainText(written.part);
    await expect(figure(widget, say('section-expenditure'))).toContainText(written.expenditure);
    await expect(figure(widget, say('figure-deficit'))).toContainText(written.deficit);
    await expect(widget.getByText(say('say-transfers-district', { transfers: 95, own: 5 }))).toBeVisible();
    await expect(widget.getByText(say('say-deficit-balances', { amount: written.deficit }))).toBeVisible();
  });

  test(`${lang}: whose budget it is, of what kind, as of when and from where`, async ({ page }) => {
    const widget = await open(page, { lang });
    for (const view of ['overview', 'revenue', 'expenditure', 'years', 'check']) {
      await show(widget, { year: '2023', view });
      await expect(widget.getByRole('heading', { level: 2, name: written.place })).toBeVisible();
      await expect(widget.getByText(say('phase-amended'), { exact: true })).toBeVisible();
      await expect(widget.getByText(loosely(written.date)).first()).toBeVisible();
      const source = widget.getByRole('link', { name: /№ 38\/270-VII|No\. 38\/270-VII/ });
      await expect(source).toHaveAttribute('href', 'https://zan.gov.kz/client/#!/doc/179019/rus');
      await expect(source).toHaveAttribute('rel', /noopener/);
    }
  });

  test(`${lang}: both sides and street lighting`, async ({ page }) => {
    const widget = await open(page, { lang, view: 'revenue' });
    const heading = widget.getByRole('heading', { level: 3 });
    await expect(heading).toContainText(say('section-revenue'));
    await expect(heading).toContainText(written.revenue);
    const transfers = widget.getByRole('listitem').filter({ hasText: written.transfers });
    await expect(transfers).toContainText(written.part);
    await show(widget, { year: '2023', view: 'expenditure' });
    await expect(heading).toContainText(written.expenditure);
    await show(widget, { year: '2023', view: 'expenditure', line: '07.3.124.008' });
    await expect(figure(widget, say('card-amount'))).toContainText(lang === 'en' ? '1,248.0' : '1 248,0');
    await expect(figure(widget, say('card-share-expenditure'))).toContainText({ kk: '0,8%', ru: '0,8 %', en: '0.8%' }[lang]);
    await expect(figure(widget, say('rung-programme'))).toHaveText('07.3.124.008');
  });
}

test('forecast years are marked as such and never as executed', async ({ page }) => {
  const say = words('en');
  const widget = await open(page, { year: '2024' });
  await expect(widget.getByText(say('forecast'), { exact: true })).toBeVisible();
  await expect(widget.getByText(say('phase-approved'), { exact: true })).toBeVisible();
  await expect(widget.getByText(say('phase-executed'), { exact: true })).toBeHidden();
});
