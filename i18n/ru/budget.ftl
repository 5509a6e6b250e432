## The budget explorer.

# Which budget
place-label = Село, округ, город
place-unnamed = Бюджет
year-label = Год
unit-label = Как показать суммы
unit-thousand = в тысячах тенге
unit-share = как долю от общей суммы
unit-resident = в тенге на одного жителя
phase-approved = план
phase-amended = уточнённый план
phase-executed = исполнено
forecast = прогноз
edition = { $year }, { $phase }
edition-forecast = { $year }, { $phase }, прогноз
as-of = по состоянию на { $date }
source = Источник:
source-short = Источник
coverage-full = Здесь все строки опубликованного бюджета.
coverage-revenue = Здесь только доходная часть опубликованного бюджета.
coverage-totals = Здесь только итоги опубликованного бюджета.
coverage-partial = Здесь только часть опубликованного бюджета.

# Amounts
amount-thousand = { $amount } тыс. тенге
amount-tenge = { $amount } тенге
amount-resident = { $amount } тенге на жителя
figure-thousand = тыс. тенге
figure-resident = тенге на жителя
unit-note = Суммы в тысячах тенге.
total = Всего

# Views
views-label = Разделы бюджета: { $place }
view-overview = Кратко
view-revenue = Откуда деньги
view-expenditure = Куда уходят деньги
view-years = По годам
view-places = Сравнить сёла
view-check = Всё ли сходится?

# Sections of a budget
section-revenue = Доходы
section-expenditure = Затраты
section-lending = Чистое бюджетное кредитование
section-loans-given = Бюджетные кредиты
section-loans-returned = Погашение бюджетных кредитов
section-assets = Сальдо по операциям с финансовыми активами
section-assets-bought = Приобретение финансовых активов
section-assets-sold = Поступления от продажи финансовых активов
section-deficit = Дефицит (профицит) бюджета
section-non-oil-deficit = Ненефтяной дефицит (профицит) бюджета
section-financing = Финансирование дефицита (использование профицита) бюджета
section-loans-in = Поступление займов
section-loans-out = Погашение займов
section-balances-used = Используемые остатки бюджетных средств

# Overview
say-transfers-district = Из каждых 100 тенге доходов { $transfers } тенге – из бюджета района (города), а { $own } тенге – собственные доходы села.
say-transfers-oblast = Из каждых 100 тенге доходов { $transfers } тенге – из бюджета области, а { $own } тенге собирают на месте.
say-transfers = Из каждых 100 тенге доходов { $transfers } тенге – трансферты из других бюджетов, а { $own } тенге – собственные доходы.
say-most-transfers = Из каждых 100 тенге доходов больше 99 тенге – трансферты из других бюджетов.
say-few-transfers = Из каждых 100 тенге доходов меньше 1 тенге приходит из других бюджетов.
say-no-transfers = Все доходы собственные: трансфертов из других бюджетов нет.
say-biggest = Больше всего денег идёт на направление «{ $name }»: { $part } тенге из каждых 100.
say-balanced = Сколько денег поступает, столько и тратится.
say-surplus = Поступает на { $amount } тыс. тенге больше, чем тратится.
say-deficit-balances = Тратится на { $amount } тыс. тенге больше, чем поступает. Разницу покрывают деньги, оставшиеся с прошлых лет.
say-deficit-loans = Тратится на { $amount } тыс. тенге больше, чем поступает. Разницу покрывают займы.
say-deficit-both = Тратится на { $amount } тыс. тенге больше, чем поступает. Разницу покрывают займы и деньги, оставшиеся с прошлых лет.
say-deficit = Тратится на { $amount } тыс. тенге больше, чем поступает.
figure-deficit = Дефицит
figure-surplus = Профицит
figure-own = Собственные доходы
figure-transfers = Поступления трансфертов
flow-label = Откуда приходят деньги и куда уходят
table-of-picture = То же в виде таблицы
go-revenue = Узнать, откуда деньги
go-expenditure = Узнать, на что тратят
adds-up = { $count ->
    [one] Проверена { $count } сумма, всё сходится.
    [few] Проверены { $count } суммы, всё сходится.
    [many] Проверено { $count } сумм, всё сходится.
   *[other] Проверено { $count } суммы, всё сходится.
}
adds-up-not = { $broken ->
    [one] В опубликованном документе не сходится { $broken } сумма из { $count }.
    [few] В опубликованном документе не сходятся { $broken } суммы из { $count }.
    [many] В опубликованном документе не сходятся { $broken } сумм из { $count }.
   *[other] В опубликованном документе не сходятся { $broken } суммы из { $count }.
}
go-check = Посмотреть проверку

# Tables
column-line = Строка бюджета
column-amount = Тысяч тенге
column-share = Доля
column-year = Год
column-difference = Разница
column-transfer-share = Доля трансфертов
column-own-share = Доля собственных доходов
column-resident = Тенге на жителя
column-constant = Доходы в ценах { $year } года

# Where it comes from, where it goes
parts-revenue = Из чего складывается
parts-expenditure = На что тратится
side-missing = В данных нет этой части бюджета.
shape-label = Вид
shape-bars = Список
shape-tiles = Плитка
tiles-help = Чем больше плитка, тем больше денег. Клавиши со стрелками: влево и вправо – соседняя плитка, вниз – открыть, вверх – назад.
tiles-left-out = { $count ->
    [one] { $count } строка не показана плиткой, она есть в списке.
    [few] { $count } строки не показаны плиткой, они есть в списке.
    [many] { $count } строк не показаны плиткой, они есть в списке.
   *[other] { $count } строки не показаны плиткой, они есть в списке.
}
breadcrumb-label = Где вы в бюджете: { $place }
go-up = Вверх
line-unnamed = Код { $code }, без названия
card-amount = Сумма
card-share-revenue = Доля во всех доходах
card-share-expenditure = Доля во всех затратах
card-resident = На одного жителя
card-before = По сравнению с бюджетом «{ $edition }»
card-spender = Кто тратит
card-computed = У этой строки в документе нет своей суммы; показана сумма её частей.
rung-section = Раздел
rung-category = Категория
rung-class = Класс
rung-subclass = Подкласс
rung-specific = Специфика
rung-group = Функциональная группа
rung-subgroup = Функциональная подгруппа
rung-administrator = Администратор программ
rung-programme = Программа
rung-subprogramme = Подпрограмма

# Over the years
trend-label = Доходы, трансферты и затраты по годам
trend-title = { $place }: доходы, трансферты, затраты, тысяч тенге
years-note = План, уточнённый план и исполнение стоят рядом и никогда не складываются. Прогноз – это второй или третий год решения на три года; до начала года его утверждают заново.
years-only-one = В данных только один бюджет этой территории, сравнивать пока не с чем.
say-steadiness = { $years ->
    [one] Из года в год трансферты меняются в среднем на { $spread } от своего обычного размера (за { $years } год).
    [few] Из года в год трансферты меняются в среднем на { $spread } от своего обычного размера (за { $years } года).
    [many] Из года в год трансферты меняются в среднем на { $spread } от своего обычного размера (за { $years } лет).
   *[other] Из года в год трансферты меняются в среднем на { $spread } от своего обычного размера (за { $years } года).
}
compare-title = Два бюджета, строка за строкой
compare-with = { $edition }: с каким бюджетом сравнить

# Places
places-title = Сравнение сёл: { $edition }
places-label = Сравниваемые сёла, округа, города
places-only-one = За этот год и на этой стадии в данных есть бюджет только одного села, округа или города.
measure-label = По чему сравнить
measure-total = Доходы, тысяч тенге
measure-transfers = Доля трансфертов в доходах
measure-resident = Доходы на одного жителя

# Search
search-label = Поиск по строкам бюджета
search-placeholder = Поиск: уличный свет, дорога, налог…
search-found = { $count ->
    [one] Найдена { $count } строка
    [few] Найдены { $count } строки
    [many] Найдено { $count } строк
   *[other] Найдено { $count } строки
}
search-none = Ничего не найдено. Попробуйте слово короче, на любом из трёх языков.

# Does it add up?
check-title = Всё ли сходится?
check-intro = Бюджет полон сумм: из частей складывается итог, из доходов и затрат получается дефицит. Здесь каждая сумма заново посчитана по числам документа и сравнена с тем, что в нём напечатано.
check-broken = { $count ->
    [one] { $count } сумма не сходится
    [few] { $count } суммы не сходятся
    [many] { $count } сумм не сходятся
   *[other] { $count } суммы не сходятся
}
check-broken-short = не сходится
check-as-printed = Числа показаны так, как они напечатаны. Здесь их не исправляют: спросите у органа, который их опубликовал.
check-holding = { $count ->
    [one] { $count } сумма сходится
    [few] { $count } суммы сходятся
    [many] { $count } сумм сходятся
   *[other] { $count } суммы сходятся
}
check-open = { $count ->
    [one] { $count } сумму проверить нельзя
    [few] { $count } суммы проверить нельзя
    [many] { $count } сумм проверить нельзя
   *[other] { $count } суммы проверить нельзя
}
check-show = Показать
check-nothing = В этих данных проверять нечего.
check-printed = Напечатано
check-computed = Посчитано
check-terms = Как посчитано
identity-revenue = I. Доходы = сумма категорий
identity-expenditure = II. Затраты = сумма функциональных групп
identity-parts = Строка = сумма её частей:
identity-lending = III. Чистое бюджетное кредитование = выданные кредиты − погашенные кредиты
identity-assets = IV. Сальдо по операциям с финансовыми активами = приобретённые активы − проданные активы
identity-deficit = V. Дефицит (профицит) = I − II − III − IV
identity-cover = I = II + III + IV, если дефицит не напечатан
identity-financing = VI. Финансирование = дефицит с обратным знаком
identity-sources = VI. Финансирование = полученные займы − погашенные займы + использованные остатки
reason-not-printed = это число не напечатано
reason-term-missing = не напечатано число, которое нужно для расчёта
reason-partial = в данных только часть опубликованного бюджета
reason-too-large = сумма слишком велика для расчёта

# Take it away
take-title = Скачать и поделиться
take-csv = Таблица (Excel, CSV)
take-json = Данные (JSON)
take-svg = Картинка (SVG)
take-png = Картинка (PNG)
take-print = Распечатать
take-link = Скопировать ссылку
file-open = Открыть свою таблицу бюджета (CSV)
file-stays = Файл остаётся на этом устройстве и никуда не отправляется.
file-own = Ваш файл: { $name }. Он остаётся на этом устройстве.
file-leave = Вернуться к опубликованному бюджету
