## The budget explorer.

# Which budget
place-label = Place
place-unnamed = Budget
year-label = Year
unit-label = Show amounts as
unit-thousand = thousand tenge
unit-share = share of the total
unit-resident = tenge per resident
phase-approved = plan
phase-amended = amended plan
phase-executed = executed
forecast = forecast
edition = { $year }, { $phase }
edition-forecast = { $year }, { $phase }, forecast
as-of = as of { $date }
source = Source:
source-short = Source
coverage-full = All lines of the published budget.
coverage-revenue = Only the revenue side of the published budget is here.
coverage-totals = Only totals of the published budget are here.
coverage-partial = Only a part of the published budget is here.

# Amounts
amount-thousand = { $amount } thousand tenge
amount-tenge = { $amount } tenge
amount-resident = { $amount } tenge per resident
figure-thousand = thousand tenge
figure-resident = tenge per resident
unit-note = Amounts in thousand tenge.
total = Total

# Views
views-label = Views of the budget: { $place }
view-overview = Overview
view-revenue = Where it comes from
view-expenditure = Where it goes
view-years = Over the years
view-places = Compare places
view-check = Does it add up?

# Sections of a budget
section-revenue = Revenue
section-expenditure = Expenditure
section-lending = Net budget lending
section-loans-given = Budget loans given
section-loans-returned = Budget loans repaid
section-assets = Balance of operations with financial assets
section-assets-bought = Financial assets acquired
section-assets-sold = Receipts from the sale of financial assets
section-deficit = Budget deficit (surplus)
section-non-oil-deficit = Non-oil budget deficit (surplus)
section-financing = Financing of the deficit (use of the surplus)
section-loans-in = Loans received
section-loans-out = Loans repaid
section-balances-used = Balances of earlier years used

# Overview
say-transfers-district = Of every 100 tenge of revenue, { $transfers } come from the district budget and { $own } are the village’s own.
say-transfers-oblast = Of every 100 tenge of revenue, { $transfers } come from the oblast budget and { $own } are collected locally.
say-transfers = Of every 100 tenge of revenue, { $transfers } come as transfers from other budgets and { $own } are own revenue.
say-most-transfers = Of every 100 tenge of revenue, more than 99 come as transfers from other budgets.
say-few-transfers = Less than 1 tenge of every 100 of revenue comes from other budgets.
say-no-transfers = All revenue is own revenue: no transfers come from other budgets.
say-biggest = Most is spent on “{ $name }”: { $part } of every 100 tenge.
say-balanced = As much is to be spent as comes in.
say-surplus = { $amount } thousand tenge more come in than are spent.
say-deficit-balances = { $amount } thousand tenge more are to be spent than come in. Money left over from earlier years covers the difference.
say-deficit-loans = { $amount } thousand tenge more are to be spent than come in. Loans cover the difference.
say-deficit-both = { $amount } thousand tenge more are to be spent than come in. Loans and money left over from earlier years cover the difference.
say-deficit = { $amount } thousand tenge more are to be spent than come in.
figure-deficit = Deficit
figure-surplus = Surplus
figure-own = Own revenue
figure-transfers = Transfers received
flow-label = Where the money comes from and where it goes
table-of-picture = The same as a table
go-revenue = See where it comes from
go-expenditure = See where it goes
adds-up = { $count ->
    [one] The one sum that can be checked adds up.
   *[other] All { $count } sums that can be checked add up.
}
adds-up-not = { $broken ->
    [one] { $broken } of { $count } sums does not add up in the published document.
   *[other] { $broken } of { $count } sums do not add up in the published document.
}
go-check = See the check

# Tables
column-line = Line
column-amount = Thousand tenge
column-share = Share
column-year = Year
column-difference = Difference
column-transfer-share = Share of transfers
column-own-share = Share of own revenue
column-resident = Tenge per resident
column-constant = Revenue in prices of { $year }

# Where it comes from, where it goes
parts-revenue = What it is made of
parts-expenditure = What it is spent on
side-missing = This side of the budget is not in the data.
shape-label = Form
shape-bars = List
shape-tiles = Tiles
tiles-help = The bigger the tile, the more money. Arrow keys: left and right to the next tile, down to open, up to go back.
tiles-left-out = { $count ->
    [one] { $count } line has no tile; the list shows it.
   *[other] { $count } lines have no tile; the list shows them.
}
breadcrumb-label = Where you are in the budget: { $place }
go-up = Up
line-unnamed = Line { $code }, name not printed
card-amount = Amount
card-share-revenue = Share of all revenue
card-share-expenditure = Share of all expenditure
card-resident = Per resident
card-before = Compared with { $edition }
card-spender = Who spends it
card-computed = This line has no printed figure of its own; the amount is the sum of its parts.
rung-section = Section
rung-category = Category
rung-class = Class
rung-subclass = Subclass
rung-specific = Specific
rung-group = Functional group
rung-subgroup = Functional subgroup
rung-administrator = Administrator
rung-programme = Programme
rung-subprogramme = Subprogramme

# Over the years
trend-label = Revenue, transfers and expenditure over the years
trend-title = { $place }: revenue, transfers, expenditure, thousand tenge
years-note = Budgets of different stages stand side by side and are never added up. A forecast is the second or third year of a decision for three years; it is decided anew before the year begins.
years-only-one = The data hold one budget of this place only, so there is nothing to compare yet.
say-steadiness = From year to year transfers change by { $spread } of their usual size on average ({ $years } years).
compare-title = Two budgets line by line
compare-with = Compare { $edition } with

# Places
places-title = Places, { $edition }
places-label = Places compared
places-only-one = The data hold one place only for this year and stage.
measure-label = Compare by
measure-total = Revenue, thousand tenge
measure-transfers = Share of transfers in revenue
measure-resident = Revenue per resident

# Search
search-label = Search the lines of the budget
search-placeholder = Search: street light, road, tax…
search-found = { $count ->
    [one] { $count } line found
   *[other] { $count } lines found
}
search-none = Nothing found. Try a shorter word, in any of the three languages.

# Does it add up?
check-title = Does it add up?
check-intro = A budget is full of sums: parts make up a total, revenue and expenditure make up the deficit. Each is computed here anew from the printed figures and compared with the printed total.
check-broken = { $count ->
    [one] { $count } sum does not add up
   *[other] { $count } sums do not add up
}
check-broken-short = sums do not add up
check-as-printed = Figures are shown as printed. They are not corrected here: ask the body that published them.
check-holding = { $count ->
    [one] { $count } sum adds up
   *[other] { $count } sums add up
}
check-open = { $count ->
    [one] { $count } sum can’t be checked
   *[other] { $count } sums can’t be checked
}
check-show = Show
check-nothing = There is nothing to check in these data.
check-printed = Printed
check-computed = Computed
check-terms = How it is computed
identity-revenue = I. Revenue = sum of its categories
identity-expenditure = II. Expenditure = sum of its functional groups
identity-parts = A line = sum of its parts:
identity-lending = III. Net budget lending = loans given − loans repaid
identity-assets = IV. Balance of operations with financial assets = assets acquired − assets sold
identity-deficit = V. Deficit (surplus) = I − II − III − IV
identity-cover = I = II + III + IV, where no deficit is printed
identity-financing = VI. Financing = the deficit with the opposite sign
identity-sources = VI. Financing = loans received − loans repaid + balances used
reason-not-printed = the figure is not printed
reason-term-missing = a figure it needs is not printed
reason-partial = the data hold only a part of the published budget
reason-too-large = the sum is too large to compute

# Take it away
take-title = Take it away
take-csv = Table for Excel (CSV)
take-json = Data (JSON)
take-svg = Picture (SVG)
take-png = Picture (PNG)
take-print = Print
take-link = Copy the link
file-open = Open your own budget table (CSV)
file-stays = The file stays on this device and is sent nowhere.
file-own = Your own file: { $name }. It stays on this device.
file-leave = Back to the published budget
