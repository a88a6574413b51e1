/**
 * Organisations that readers meet without an explanation: bodies of states and between them, parties and movements, outlets,
 * companies, clubs. Written by us, folded to lower case without marks, without "the". `outlets` are organisations too.
 */
export const organisations = `
un, u.n., united nations, security council, un security council, general assembly, eu, e.u., european union, european commission,
european parliament, european council, council of europe, european central bank, ecb, nato, n.a.t.o., imf, international monetary fund,
world bank, wto, world trade organization, who, world health organization, unicef, unesco, unhcr, unrwa, iaea, opec, opec+, oecd, g7, g8, g20, g-7, g-8,
g-20, brics, asean, african union, arab league, league of nations, commonwealth of nations, interpol, europol, osce, ecowas, mercosur,
icc, international criminal court, international court of justice, red cross, red crescent, international committee of the red cross, icrc,
amnesty international, human rights watch, greenpeace, oxfam, save the children, doctors without borders, medecins sans frontieres, wwf,
white house, kremlin, pentagon, state department, justice department, treasury department, defense department, homeland security, congress,
senate, house of representatives, supreme court, u.s. supreme court, house of commons, house of lords, commons, knesset, bundestag, bundesrat,
duma, state duma, lok sabha, rajya sabha, diet, elysee, downing street press office, federal reserve, fed, bank of england, bank of japan, treasury, foreign office,
home office, ministry of defence, scotland yard, metropolitan police, met police, royal navy, royal air force, raf, british army, u.s. army, u.s. navy, u.s. air force, air force,
marine corps, marines, coast guard, u.s. coast guard, national guard, secret service, fbi, f.b.i., cia, c.i.a., nsa, n.s.a., dea, atf, irs, fda, cdc, epa, sec, ftc, fcc, faa, fema, nasa, noaa, nih, tsa, ice,
mi5, mi6, gchq, mossad, shin bet, idf, israel defense forces, israeli defense forces, kgb, fsb, gru, isi, bjp, ndtv, pkk, ypg, fatah, hamas, hezbollah, hizbollah, hizbullah, plo,
palestinian authority, islamic jihad, muslim brotherhood, al-qaeda, al-qaida, al qaeda, al qaida, al-nusra, nusra front, al-shabaab, al-shabab, al shabaab, al shabab, boko haram,
islamic state, isis, isil, daesh, taliban, afghan taliban, pakistani taliban, houthis, houthi, farc, eta, ira, irish republican army, sinn fein, dup, democratic unionist party, snp, ukip, tory party,
labour, labour party, conservative party, liberal democrats, lib dems, green party, republican party, gop, g.o.p., democratic party, democratic national committee, dnc, rnc,
republican national committee, tea party, communist party, african national congress, anc, kuomintang, afd, alternative for germany, national front, likud, syriza, podemos,
wagner, wagner group, azov, revolutionary guard, revolutionary guards, proud boys, ku klux klan, kkk, black lives matter, aclu, naacp, nra, planned parenthood, peta, aarp, afl-cio,
fifa, uefa, ioc, international olympic committee, nfl, nba, mlb, nhl, mls, ncaa, fia, fiba, wada, atp, wta, pga, premier league, champions league committee, bundesliga, la liga, serie a, ligue 1, concacaf, conmebol, bcci, icc cricket,
manchester united, manchester city, man united, man utd, man city, arsenal, chelsea, liverpool fc, tottenham, tottenham hotspur, everton, aston villa, newcastle united, west ham, west ham united, leeds united,
leicester city, celtic, rangers, real madrid, barcelona fc, fc barcelona, atletico madrid, juventus, ac milan, inter milan, bayern munich, borussia dortmund, paris saint-germain, psg, ajax, benfica, galatasaray, fenerbahce,
boca juniors, river plate, yankees, new york yankees, red sox, boston red sox, dodgers, cubs, mets, lakers, los angeles lakers, celtics, knicks, bulls, chicago bulls, patriots, cowboys, packers, steelers,
google, facebook, twitter, instagram, whatsapp, snapchat, linkedin, alphabet, apple, microsoft, amazon.com, facebook inc, meta platforms, netflix, tesla, spacex, uber, lyft, airbnb, ibm, intel, amd, nvidia, oracle, cisco, dell, hp, hewlett-packard, openai, anthropic, deepmind, samsung, sony, lg, huawei, zte, xiaomi, tencent,
alibaba, baidu, bytedance, foxconn, tsmc, softbank, nintendo, panasonic, toshiba, hitachi, toyota, honda, nissan, mazda, hyundai, kia, volkswagen, vw, bmw, daimler, mercedes, mercedes-benz, audi, porsche, ferrari, fiat, chrysler, renault, peugeot, volvo, saab,
general motors, gm, general electric, ge, ford motor, boeing, airbus, lockheed martin, raytheon, northrop grumman, bae systems, rolls-royce, siemens, bosch, basf, bayer, monsanto, pfizer, moderna, biontech, astrazeneca, novartis, roche,
merck, johnson & johnson, glaxosmithkline, gsk, sanofi, novo nordisk, theranos, exxon, exxonmobil, exxon mobil, chevron, bp, royal dutch shell, total sa, gazprom, rosneft, lukoil, aramco, saudi aramco, petrobras, pemex, sinopec, walmart, wal-mart,
costco, ikea, tesco, sainsbury, carrefour, aldi, lidl, mcdonald’s, mcdonald's, starbucks, coca-cola, pepsi, pepsico, nestle, unilever, danone, procter & gamble, nike, adidas, puma, goldman sachs, jpmorgan, jpmorgan chase, jp morgan, morgan stanley, citigroup,
citibank, bank of america, wells fargo, lehman brothers, merrill lynch, bear stearns, blackrock, blackstone, berkshire hathaway, deutsche bank, commerzbank, hsbc, barclays, lloyds, rbs, royal bank of scotland, ubs, credit suisse, bnp paribas,
societe generale, santander, visa inc, mastercard, paypal, american express, verizon, at&t, t-mobile, vodafone, comcast, disney, walt disney, warner bros, warner bros., paramount, universal pictures, pixar, marvel studios, spotify, tiktok, youtube, wikipedia, wikileaks, reddit inc,
delta air lines, united airlines, american airlines, british airways, lufthansa, air france, ryanair, easyjet, emirates airline, qatar airways, qantas, aeroflot, malaysia airlines, fedex, ups, dhl, amtrak, halliburton, enron, blackwater, pwc, deloitte, kpmg, mckinsey, standard & poor’s, standard & poor's, moody’s, moody's,
fitch, nasdaq, new york stock exchange, nyse, london stock exchange, harvard, yale, princeton, stanford, mit, harvard university, oxford university, cambridge university, georgetown, caltech, ucla, johns hopkins, sorbonne, gallup, pew research center, brookings institution, rand corporation, heritage foundation,
meta, eli lilly, sears, cloudflare, etsy, shopify, pinterest, ebay, tinder, coinbase, binance, palantir, qualcomm, broadcom, ericsson, nokia, lenovo, adobe, salesforce, vmware, hulu, hbo, twitch,
doordash, instacart, wework, rivian, byd, blue origin, virgin galactic, roscosmos, european space agency, kroger, best buy, home depot, lowe’s, lowe's, macy’s, macy's, nordstrom, walgreens, cvs, burger king, dunkin' donuts, h&m, zara, uniqlo,
gucci, prada, chanel, lvmh, l'oreal, heineken, carlsberg, diageo, rio tinto, bhp, glencore, arcelormittal, reliance industries, infosys, equinor, repsol, totalenergies, schlumberger, allianz, axa, aig, metlife,
charles schwab, capital one, credit agricole, abn amro, natwest, sberbank, vtb, pdvsa, iberia, klm, etihad, jetblue, southwest airlines, alaska airlines, wizz air, bombardier, embraer, rheinmetall, caterpillar, honeywell,
cargill, dupont, new balance, reebok, under armour, skechers, red hat, mongodb, github, twilio, dropbox, slack technologies,
spurs, luton town, crystal palace, nottingham forest, brighton & hove albion, wolverhampton wanderers, aston villa, west bromwich albion, norwich city, ipswich town, hull city, stoke city, swansea city, cardiff city, derby county,
sheffield wednesday, queens park rangers, preston north end, birmingham city, coventry city, bristol city, huddersfield town, aberdeen fc, hibernian, rb leipzig, bayer leverkusen, eintracht frankfurt, werder bremen, schalke, sporting cp,
as roma, napoli, fiorentina, atalanta, real sociedad, athletic bilbao, sevilla fc, villarreal, olympique lyonnais, olympique de marseille, feyenoord, anderlecht, shakhtar donetsk, zenit, spartak moscow, flamengo, palmeiras
`;

/** Companies that share their name with a place, which takes the article: "the Amazon". */
export const organisationsOrPlaces = `amazon`;

export const outlets = `
new york times, washington post, wall street journal, los angeles times, usa today, new york post, new york daily news, daily news, boston globe,
chicago tribune, chicago sun-times, miami herald, houston chronicle, dallas morning news, san francisco chronicle, seattle times, denver post,
philadelphia inquirer, detroit free press, star tribune, associated press, ap, reuters, bloomberg, bloomberg news, agence france-presse, afp, upi, united press international,
tass, itar-tass, interfax, ria novosti, xinhua, xinhua news agency, kyodo, kyodo news, yonhap, dpa, efe, ansa, anadolu agency, press trust of india, press association, bbc, bbc news, itv, itv news, channel 4, channel 4 news,
sky news, cnn, cnbc, msnbc, nbc, nbc news, abc, abc news, cbs, cbs news, fox news, fox news channel, pbs, npr, national public radio, c-span, al jazeera, al-jazeera, al arabiya, al-arabiya, deutsche welle,
france 24, rt, russia today, sputnik, voice of america, voa, radio free europe, radio free asia, cbc, ctv, guardian, observer, daily telegraph, sunday telegraph, telegraph, financial times, ft, economist, independent, daily mail, mail on sunday,
daily mirror, daily express, evening standard, sunday times, times of london, irish times, irish independent, scotsman, le monde, le figaro, liberation, der spiegel, spiegel, die zeit, die welt, bild, frankfurter allgemeine zeitung,
suddeutsche zeitung, el pais, el mundo, corriere della sera, la repubblica, la stampa, haaretz, jerusalem post, times of israel, yedioth ahronoth, times of india, hindustan times, indian express, the hindu, dawn, global times, people’s daily, people's daily, china daily, south china morning post,
straits times, japan times, asahi shimbun, yomiuri shimbun, nikkei, sydney morning herald, the australian, the age, new zealand herald, globe and mail, toronto star, national post, le devoir, politico, axios, vox, vice news, buzzfeed, buzzfeed news,
huffington post, huffpost, daily beast, daily caller, breitbart, breitbart news, national review, new republic, new yorker, atlantic monthly, newsweek, time magazine, forbes, fortune, business insider, propublica, intercept, mother jones, salon, slate, wired, techcrunch, verge,
rolling stone, vanity fair, variety, hollywood reporter, vogue, national geographic, scientific american, new england journal of medicine, lancet, bellingcat, novaya gazeta, kommersant, izvestia, pravda, hurriyet
`;
