import type { Language } from './types.ts';

/** English. */
export const en: Language = {
  code: 'en',
  dates: {
    months: [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ],
    weekdays: [
      'monday mon',
      'tuesday tues tue',
      'wednesday weds wed',
      'thursday thurs thur thu',
      'friday fri',
      'saturday sat',
      'sunday sun',
    ],
    published: [
      'published',
      'first published',
      'originally published',
      'publish date',
      'date published',
      'publication date',
      'published online',
      'pub date',
      'posted',
      'originally posted',
      'first posted',
      'created',
      'date created',
      'issued',
      'submitted',
      'published date',
      'post time',
      'entered',
      'added',
      'written on',
      'filed',
      'original',
      'aired',
      'date',
      'uploaded',
      'premiered',
    ],
    updated: [
      'updated',
      'update',
      'last update',
      'last updated',
      'last modified',
      'modified',
      'modified on',
      'date modified',
      'last edited',
      'edited on',
      'last changed',
      'last revised',
      'revised',
      'revision',
      'last reviewed',
      'amended',
      'corrected',
      'refreshed',
    ],
    between: ['on', 'at', 'the', 'of', 'as of', 'by', 'and', 'date', 'time'],
    orderByRegion: {
      US: 'mdy',
      PH: 'mdy',
      GB: 'dmy',
      UK: 'dmy',
      IE: 'dmy',
      AU: 'dmy',
      NZ: 'dmy',
      IN: 'dmy',
      PK: 'dmy',
      BD: 'dmy',
      LK: 'dmy',
      ZA: 'dmy',
      NG: 'dmy',
      KE: 'dmy',
      GH: 'dmy',
      MY: 'dmy',
      SG: 'dmy',
      HK: 'dmy',
    },
  },
  names: {
    abbreviations:
      'mr mrs ms dr prof sen sens gov govs rep reps gen lt col maj capt cmdr sgt cpl pvt adm rev hon st ste mt ft jr sr inc corp co ltd bros no vs etc jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ave blvd rd dept univ assn pres supt det insp messrs',
    starters:
      'The A An In On At It He She They We I You This That These Those But And Or So If When While As After Before Since For From With Without By To Of There Here His Her Its Their Our My Your What Which Who Why How Where Yet Still Then Now Also However Although Though Because Despite During Under Over Both Each Some Many Most More Other Another Such Not No Nor Only Just Even Once Until Unless Among Between Against According Meanwhile Instead Last Next Earlier Later One Two Three All Any Every',
    honorifics: 'dr dr. mr mr. mrs mrs. ms ms. miss mx sir dame lord lady madam messrs messrs. mister hon hon.',
    titles:
      'president vice-president minister premier chancellor secretary senator sen. sens. congressman congresswoman representative rep. reps. governor gov. govs. mayor councillor councilman councilwoman alderman commissioner ambassador envoy consul speaker chairman chairwoman chairperson chair chief director president-elect governor-general leader king queen prince princess duke duchess emperor empress sheikh sheik sultan emir pope cardinal archbishop bishop rabbi imam ayatollah reverend rev. pastor father sister brother general gen. lieutenant lt. colonel col. major maj. captain capt. commander cmdr. sergeant sgt. corporal private admiral adm. marshal brigadier inspector superintendent constable officer detective sheriff deputy judge justice prosecutor attorney professor prof. doctor ceo cfo coo cto coach manager editor analyst economist lawyer spokesman spokeswoman spokesperson treasurer taoiseach mp mep md coroner advocate magistrate principal dean chef comrade imam mufti lama rector provost undersecretary nominee candidate administrator comptroller registrar chaplain warden',
    titleModifiers:
      'prime foreign defense defence finance vice deputy interior justice health education trade oil energy environment agriculture transport transportation labor labour commerce treasury home homeland security state attorney general chief executive managing assistant associate senior national acting interim former ex then outgoing incoming late supreme lead special permanent press police district first second lieutenant high staff sergeant major crown grand democratic republican conservative labour opposition presidential economic economy planning culture economics tourism sports sport information communications environment external internal public shadow junior chairman-elect emeritus co coaching tech technology technical operating financial marketing legal climate cabinet council',
    roleNouns:
      'president minister chancellor secretary senator congressman congresswoman governor mayor councillor councilman councilwoman commissioner ambassador envoy consul speaker chairman chairwoman chairperson chair chief director leader king queen prince princess pope archbishop bishop cardinal rabbi imam general colonel major captain commander sergeant admiral inspector superintendent sheriff judge justice prosecutor attorney professor doctor coach manager editor analyst economist lawyer barrister solicitor spokesman spokeswoman spokesperson treasurer adviser advisor aide strategist pollster founder co-founder owner researcher scientist historian author writer novelist poet journalist reporter correspondent columnist anchor host presenter broadcaster actor actress singer musician rapper composer conductor artist painter photographer filmmaker producer designer architect engineer astronaut athlete footballer striker midfielder defender goalkeeper winger forward batsman bowler boxer golfer sprinter swimmer quarterback pitcher winner candidate nominee lawmaker legislator politician activist campaigner organizer organiser fellow investor banker broker trader entrepreneur businessman businesswoman billionaire executive ceo cfo chief-of-staff head deputy official officer detective investigator specialist expert physician surgeon nurse psychologist epidemiologist virologist biologist physicist chemist astronomer climatologist meteorologist geologist economist statistician teacher principal headteacher student farmer fisherman resident volunteer pastor priest nun monk heir widow rebel dissident diplomat negotiator mediator representative delegate trustee chef translator interpreter star comedian model dancer choreographer playwright critic curator librarian archivist ranger pilot driver referee umpire president-elect undersecretary magistrate coroner rector dean provost advocate pundit commentator veteran chairman-elect premier md mp administrator controller comptroller registrar chaplain warden guitarist drummer bassist vocalist saxophonist soldier firefighter paramedic pharmacist dentist plumber electrician',
    kin: 'wife husband son daughter father mother brother sister widow girlfriend boyfriend partner cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother fiancée fiancé',
    organisationHeads:
      'inc inc. corp corp. co co. ltd ltd. llc plc lp ag gmbh nv sa spa company companies corporation group holdings holding industries enterprises partners ventures capital securities bank banks bancorp financial insurance trust fund funds foundation institute institution university college school academy polytechnic hospital clinic center centre ministry department agency bureau office commission committee council board authority administration service services force forces army navy guard corps police parliament congress senate assembly house court tribunal embassy cabinet party union unions front movement alliance coalition league association federation confederation organization organisation society club team fc united athletic rovers wanderers orchestra museum gallery theatre theater church news times post journal tribune herald gazette courier dispatch inquirer sentinel bulletin register argus advertiser echo guardian telegraph chronicle observer examiner mirror mail express star daily weekly magazine press media network networks television tv radio broadcasting studios pictures records entertainment airlines airways airline motors motor pharmaceuticals pharma laboratories labs technologies technology systems software semiconductor electronics energy oil petroleum gas steel mining foods stores supermarkets brothers bros bros. associates consulting advisors lawyers llp brigade brigades battalion regiment division command taliban militia caucus campaign secretariat directorate inspectorate registry exchange stock-exchange telecom communications mobile railway railways rail brewery hotels resorts games-studio initiative project program programme consortium syndicate cooperative co-operative hotel hostel inn restaurant cafe café bakery brewery analytics organics circuit',
    publicHeads:
      'house institute museum gallery office bureau agency authority administration department ministry council committee commission board court cooperative co-operative library hospital clinic school academy police service services society center centre party parliament congress senate assembly cabinet embassy',
    occupationEndings: 'ologist ographer ician master keeper woman wright maker',
    outletHeads:
      'times post news journal tribune herald gazette courier dispatch inquirer sentinel bulletin register argus advertiser echo guardian telegraph chronicle observer examiner mirror mail express star daily weekly magazine',
    organisationStarts:
      'annals journal proceedings university bank ministry department administration authority bureau house board institute college council office court chamber academy school association federation union organization organisation society league church committee commission confederation congress center centre foundation fund institution museum agency order army brigade movement party alliance coalition friends hospital daughters sons knights',
    placeHeads:
      'river lake mountain mountains island islands county province valley street avenue road boulevard lane drive highway bridge square beach bay sea ocean peninsula airport desert forest hills heights strait straits canal gulf basin plateau coast district region territory territories prefecture governorate township village town city parish borough harbor harbour port park gardens creek falls springs pass station stadium arena cemetery prison jail strip isles republic kingdom state states emirate emirates oblast archipelago reef glacier cape delta ridge plaza palace castle tower gate wall neighborhood neighbourhood suburb terminal refinery dam mosque cathedral temple shrine refuge zone border weir',
    placeStarts:
      'mount mt mt. lake cape fort ft ft. port san santa santo saint st st. los las gulf bay strait isle island sea republic state kingdom city river puerto el north south east west new upper lower great greater midtown downtown uptown county saudi abu tel costa rio baton ras wadi jebel khan beit deir umm tell',
    eventHeads:
      'war wars cup olympics games championship championships tournament trophy prize award awards act bill treaty agreement accord accords convention protocol amendment constitution day week month year festival summit conference revolution uprising massacre holocaust crisis election elections primary open prix marathon derby masters tour series bowl oscar oscars grammy grammys emmy emmys medal plan deal code law order resolution declaration report index average pact scheme attacks festival easter christmas ramadan hajj thanksgiving renaissance reformation bible koran quran torah virus disease syndrome hurricane typhoon cyclone storm tropical era age dynasty sutra theorem scandal affair show',
    places: 'in at near across outside inside throughout around toward towards via',
    placeNouns:
      'city town village province capital district region port island suburb municipality county state neighborhood neighbourhood republic territory enclave settlement resort camp hamlet stronghold outside-of peninsula',
    directions:
      'northern southern eastern western central northeastern northwestern southeastern southwestern north south east west north-eastern north-western south-eastern south-western downtown nearby neighboring neighbouring rural',
    companyNouns:
      'company firm giant group newspaper magazine party network agency bank airline automaker carmaker manufacturer maker retailer operator publisher broadcaster startup start-up charity think-tank nonprofit website site platform club team side brand chain subsidiary parent conglomerate lender insurer union militia movement band rival daily weekly tabloid label studio channel',
    vessels: 'ship ferry boat steamer trawler tanker freighter yacht vessel schooner submarine frigate destroyer liner',
    companyAfter:
      'shares stock stocks executives employees fans customers users shareholders investors supporters subsidiary headquarters shareholder profits staff ceo',
    demonyms:
      'afghan albanian algerian american angolan arab arabian argentine argentinian armenian asian australian austrian azerbaijani azeri bahraini balinese bangladeshi basque belarusian belgian bengali bolivian bosnian brazilian british bulgarian burmese burundian californian cambodian cameroonian canadian catalan chadian chechen chilean chinese colombian congolese corsican croatian cuban cypriot czech danish dominican dutch ecuadorian ecuadorean egyptian english eritrean estonian ethiopian european fijian filipino finnish flemish french gabonese gambian georgian german ghanaian greek guatemalan guinean haitian hawaiian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kashmiri kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malagasy malawian malaysian malian maltese maori mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese punjabi qatari romanian russian rwandan salvadoran samoan saudi scandinavian scottish senegalese serb serbian sicilian singaporean slovak slovakian slovene slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tamil tanzanian texan thai tibetan tongan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african latin nordic balkan baltic caribbean scandinavian soviet western eastern northern southern muslim islamic islamist christian catholic protestant jewish hindu buddhist sikh sunni shiite shia shi’ite orthodox anglican evangelical mormon arabs americans australians britons canadians chinese cubans egyptians europeans germans greeks indians iranians iraqis israelis italians jews koreans kurds lebanese libyans mexicans muslims nigerians pakistanis palestinians poles russians saudis scots serbs somalis spaniard spaniards frenchman frenchwoman englishman englishwoman scotsman welshman irishman dutchman briton norwegians sunnis shiites swedes syrians tamils tibetans turks ukrainians venezuelans vietnamese christians hindus buddhists catholics africans asians afghans brazilians kenyans democrat democrats democratic republican republicans tory tories communist communists socialist socialists conservative conservatives liberal liberals marxist nazi nazis zionist english arabic hebrew mandarin cantonese spanish latin hindi urdu farsi pashto swahili latino latinos hispanic hispanics anglo tutsi hutu hutus tutsis rohingya yoruba igbo hausa zulu',
    bodies:
      'ministry army parliament embassy government congress senate cabinet navy police military forces supreme court foreign defense defence president prime minister presidential prosecutor team olympic authorities consulate intelligence',
    particles: 'de del della der den von van bin ibn al el la le du da dos das di ben ter ten bint abu y zu af ul ur e',
    oneself:
      'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays i internet web god tv dna ceo cfo gdp hiv aids covid covid-19 ok pm am a.m. p.m. gmt est edt cdt cst pst pdt bst utc photo photos video image images credit file ap-photo q&a lcd led o.k. l.g.b.t. l.g.b.t.q. d.j. p.r. api apis html css sql json http https url urls cpu gpu usb-c wi-fi vat ipo phd mba ad bc ii iii iv vi vii viii xi english ai it pc pcs suv suvs cd dvd usb faq diy lgbt lgbtq bbq id rip tl;dr covid19 ebola zika atm mvp ufo nft vip vips cctv gps sms ph.d. m.d. b.a. m.a. exclusive breaking update updated editor’s editors note read watch see also related subscribe advertisement share email newsletter breaking-news opinion analysis explainer live',
  },
  speech: {
    cues: 'said says say saying told tells tell telling added adds adding asked asks asking wrote writes writing tweeted tweets tweeting noted notes noting argued argues arguing explained explains explaining stated states stating insisted insists insisting claimed claims claiming warned warns warning declared declares declaring continued continues continuing concluded concludes admitted admits admitting acknowledged acknowledges announced announces recalled recalls remarked remarks replied replies replying responded responds responding retorted retorts suggested suggests joked jokes joking quipped quips conceded concedes confirmed confirms contended contends complained complains commented comments predicted predicts promised pledged urged urges urging vowed vows reiterated reiterates observed observes exclaimed shouted shouts shouting yelled screamed testified testifies boasted lamented laments asserted asserts alleged alleges began begins charged cautioned countered denied denies described describes describing emphasized emphasised stressed stresses praised praises blasted slammed mused muses repeated repeats thundered laughed laughs posted posts called calls calling offered offers revealed reveals hinted whispered pleaded begged demanded demands ordered advised reported reports proclaimed pronounced cried interjected interrupted snapped shot fired quoted mentioned enthused gushed opined maintained maintains reasoned reflected reflects sighed summarized thanked vented volunteered chanted texted emailed e-mailed answered answers apologized apologised read reads declared agreed agrees believes believed thinks thought decried denounced criticized criticised condemned criticizing accused accusing referred referring labeled labelled dubbed branded hailed termed deemed characterized dismissed dismissing chimed',
    accordingTo: 'according to',
    pronouns: 'he she they it',
    ourselves: 'i we you',
    speakers:
      'spokesman spokeswoman spokesperson official officials aide aides adviser advisers advisor advisors strategist candidate nominee senator governor president pollster host moderator reporter reporters supporter supporters voter voters campaign report statement man woman analyst analysts expert experts director chairman secretary lawyer lawyers attorney source sources critics lawmaker lawmakers police officer officers prosecutor prosecutors judge mayor minister doctor doctors teacher resident residents witness witnesses company ministry department agency office group union researchers scientists authors committee letter document documents email post tweet article editorial newspaper memo lawsuit complaint author writer professor researcher mother father brother sister son daughter wife husband friend neighbor neighbour coach captain manager spokespeople organizers activists protesters student students people leader leaders owner founder executive ceo chief coroner sheriff detective staffer staffers employee employees worker workers user users member members contestant spokespersons physician physicians scientist note',
    reports: 'report reports reported survey study poll interview investigation',
    notes: 'update updated correction corrected clarification editor’s editors',
  },
};
