/**
 * Words that news prose mostly writes in lower case: at the head of a sentence or in a headline they are no names.
 * Origin: counted by us in Voice of America reports (public domain), as collected by the Groningen Meaning Bank.
 */
export const ordinaryWords = `
abandon abandoned abducted abducting abduction abductions abductors abide ability able aboard abolished abortion
about above abroad abruptly absence absentia absolute abuse abused abuses abusing academic accelerate accelerating
accept accepted accepting accepts access accession accident accidental accidentally accidents accompanied
accomplice accomplished accord accordance according account accountable accounted accounting accounts accurate
accusation accusations accuse accused accuses accusing achieve achieved achievements achieving acknowledge
acknowledged acknowledges acquired acquitted across acted acting action actions active actively activist activists
activities activity actor actress acts actual actually acute add added adding addition additional address addressed
addresses addressing adds adequate adjacent adjourned administered administration administrative administrator
admission admit admitted adopt adopted adoption adult adults advance advanced advancing advantage advertising
advice advised adviser advisor advisors advocacy advocate advocates aerial affair affect affected affecting affects
affiliated afford afraid after aftermath afternoon aftershock afterward afterwards again against age agencies
agenda agent agents aggression aggressive aggressively aging ago agree agreed agreement agreements agrees
agricultural ahead aid aide aides aiding ailing aim aimed aiming aims air airbase aircraft aired airing airline
airliner airliners airplane airplanes airport airports airspace airstrike airstrikes album alcohol alert alerted
alive all allegations allege alleged allegedly alleges allegiance alleging alliance alliances allied allies
allocated allow allowed allowing allows ally almost alone along alongside already also alternate alternative
although always am ambassador ambassadors ambitions ambush ambushed ambushes amend amended amendment amendments
amid ammunition among amount amounts an analysis analyst analysts ancient and anger angered angry animal animals
annexed anniversary announce announced announcement announcing annual annually anonymity another answer answered
anticipated anticipation antiquities any anyone anything anywhere apart apartheid apartment apartments apologize
apologized apology apparel apparent apparently appeal appealed appealing appeals appear appearance appearances
appeared appearing appears application applications applied apply applying appoint appointed appointment
appointments approach approached approaches approaching appropriate approval approve approved approving
approximately archaeologists archipelago architect are area areas argue argued arguing argument arguments arm armed
armor armored arms around arrange arranged arrangement arrangements arranging arrest arrested arresting arrests
arrival arrivals arrive arrived arrives arriving arsenal arson art article articles artillery artist artists as ash
ashore aside ask asked asking asks asleep aspirations assailants assassinate assassinated assassination
assassinations assault assaulted assaulting assaults assembled assertion assess assessing assessment assets
assigned assist assistance assisted assisting associate associates assume assumed assuming assurances assured
astronaut astronauts asylum at ate athletes atmosphere atop atrocities attached attack attacked attacker attackers
attacking attacks attained attempt attempted attempting attempts attend attendance attended attending attention
attorneys attract attracted attracting attractive attributed auction audience audiences audio audiotape audit
austerity authenticity author authoritarian authorities authorization authorize authorized authorizes authorizing
auto automaker automakers automatic automatically autonomous autonomy available avalanche average avian aviation
avoid awaiting award awarded aware awareness away axe baby back backed background backing backs bad badly bag bail
bailout balance ball ballistic ballot balloting ballots ban bananas band banking bankruptcy banks banned banner
banners banning bans bar barbaric bargain barracks barrage barred barrel barrels barricades barrier barriers bars
base based baseless bases basic basis batch bathroom batons battered battery battle battled battles battling be
beaches beans bear bears beasts beat beaten beating beautiful beauty became because become becomes becoming beef
been before began begin beginning begins begun behalf behavior beheaded beheadings behind being believe believed
believes belong belonged belonging belongs below belt benchmark benchmarks beneath benefit benefited benefits
benzene best better between beyond biased bicycle bid bidding bids big bigger biggest bilateral billion billionaire
billions bills bin biological biotechnology bipartisan bird birds birth birthday bit bitter blackout blame blamed
blames blaming blankets blasphemous blast blasts blaze blazes bleeding blew blindfolded bloc block blockade blocked
blocking blocks blogger blood bloodiest bloodless bloodshed bloody blow blowing blown board boarded boat boats
bodies body bodyguard bodyguards bolster bomb bombed bomber bombers bombing bombings bombs bonds book books boom
booming boost boosted boosting border bordering born borrowers borrowing both bottles bought bound boundary bounty
bowler box boxes boy boycott boycotted boycotting boys bracing brain branch branches brand breach breaches break
breakaway breaking breaks breakthrough breast breathing bribery bribes bricks bridge bridges brief briefed briefing
briefly bring bringing brings broad broadcast broadcaster broadcasts broader broke broken broker brokered bronze
brother brothers brought brutal brutality budget budgetary buffer build building buildings buildup built bulk
bulldozers bullet bullets burden bureaucracy burial buried burn burned burning burst bus buses busiest business
businesses businessman businessmen busy but buy buying buys by bystander bystanders cable cache cafe calendar call
called calling calls calm came camera cameraman cameras camp campaign campaigned campaigning campaigns camps can
cancel canceled cancellation cancer candidacy candidate candidates capabilities capability capable capacity capita
capital capitals capsized captive captives captivity captors capture captured capturing car carbon card cards care
career carefully caretaker cargo carried carrier carriers carries carry carrying cars cartel cartels cartoon
cartoons case cases cash casino cast casting casualties casualty catastrophe catastrophic catch catches cattle
caught cause caused causes causing caution cautioned cautious cease ceased ceasefire ceded celebrate celebrated
celebrates celebrating celebration celebrations cell cells censorship centered centers centimeters centrifuges
centrist cents centuries century ceremonial ceremonies ceremony certain certified chain chair chairmanship chairs
challenge challenged challenges challenging chamber champion championship chance chances change changed changes
changing channels chanted chanting chaos chaotic character characterized charge charged charges charging chariot
charitable charities charity charter chartered chase chased cheaper check checked checkpoint checkpoints checks
cheered chemical chemicals chest chicken chickens chief child children chocolate choice cholera choose choosing
chose chosen chronic churches cigarettes circuit circulated circumstances cited cites cities citing citizen
citizens citizenship citrus city civil civilian civilians claim claimed claiming claims clan clandestine clash
clashed clashes class classes classified classify clean cleaning clear cleared clearing clearly cleric clerics
client clients cliff climate climbed clinic clone close closed closely closer closest closing closure closures
clothes clothing clubs clues cluster coach coal coalition coastal coastline coca cocaine cocoa code coffee coffin
coincide coincided coincides collaboration collapse collapsed colleague colleagues collect collected collecting
collection collects college collided collision colonial colonies colony color colorful com coma combat combatants
combination combined combines come comedy comes coming commanded commander commanders commanding commando commandos
commemorate comment commented comments commercial commit commitment commitments committed committing commodities
commodity common communication communications communities community commuter companies companion companions company
compared compassion compensate compensated compensation compete competed competing competition competitive
competitors complain complained complaining complaint complaints complete completed completely completing
completion complex compliance complicity comply components composite compound compounds comprehensive comprises
compromise computer computers concentrated concern concerned concerns concert concessions conclude concluded
concludes conclusion concrete condemn condemnation condemned condemning condemns condition conditions condolences
conduct conducted conducting conference confessed confession confidence confident confidential confined confinement
confirm confirmation confirmed confirming confirms confiscated conflict conflicting conflicts confront
confrontation congratulated congressional connect connected connection consecutive consensus consequences
conservation conservative conservatives consider considerable consideration considered considering considers
consistent consists consolidate consortium conspiracy conspiring constitution constitutional constrained
constructed construction constructive consular consulate consulates consultations consulting consumer consumers
consumption contact contacted contacts contain contained containers containing contains contaminated contender
contends content contentious contents contest contested continent contingent continue continued continues
continuing continuously contract contracted contracting contraction contractor contractors contracts contrary
contribute contributed contributes contributing contribution contributions control controlled controlling controls
controversial controversy convened convenes conventional conversation conversations conversion convert converted
converting conveyed convicted conviction convince convinced convoy convoys cooperate cooperating cooperation
coordinate coordinated coordinating cope copies copper core corn corporate corpses correct correspondent corrupt
corruption cost costly costs cotton could councils counsel count counted counter counterpart counterparts counting
countries country countryside counts coup couple coups courage courageous course courses courtroom courts cousin
cover coverage covered covering covers covert cow crack crackdown crash crashed create created creating creation
credentials credibility credible credit creditors crew crews cricket cried crime crimes criminals crippled
crippling crises crisis critic critical critically criticism criticize criticized criticizes criticizing critics
crop crops crossed crossing crossings crowd crowded crowds crucial crude cruel cruise crush crushed crushing cub
cubic culled cultivation cultural curb curbing curfew curfews currencies currency current currently curtail custody
customer customers customs cut cuts cutting cycle da dam damage damaged damages damaging dance danger dangerous
dangers dark data database date dated dates dating daughter dawn day days de dead deadliest deadline deadlock
deadlocked deadly deal dealing deals dealt death deaths debate debris debt debts debut decade decades decide
decided deciding decision decisions declaration declare declared declares declaring decline declined declines
declining decorations decrease decreased decree dedicated deemed deep deeper deeply defeat defeated defected
defectors defend defendant defendants defended defending defenses defiance deficit deficits defied defuse degree
degrees dehydration del delay delayed delaying delays delegates delegation deliberate deliberately deliver
delivered deliveries delivering delivery demand demanded demanding demands demarcation demobilized democracies
democracy democratically demonstrate demonstrated demonstrating demonstration demonstrations demonstrators denied
denies denounce denounced denouncing densely deny denying depart departure depend dependence dependency dependent
depending depends depicting deploy deployed deploying deployment deport deportation deported deposed deposits
depressed depression deputies derail derailed dereliction descendants descent describe described describes
describing desecrated desecration desert design designated designed desire desperate despite destabilize
destination destroy destroyed destroying destruction detail detailed details detain detained detainee detainees
detaining detect detected detention detentions deter deteriorated deteriorating determination determine determined
determining detonate detonated detonating devastated devastating devastation develop developed developing
development developments device devices diabetes diagnosed dialogue diamond diamonds diarrhea dictator dictatorship
did die died diesel difference differences different difficult difficulties difficulty dig digging digital
dignitaries dining dinner dioxide diplomacy diplomat diplomatic diplomats direct directed direction directly
director directors dirty disagreement disagreements disappearance disappeared disappointed disappointing
disappointment disapprove disarm disarmament disarmed disarming disaster disasters disastrous disbanded discharged
disciplinary discipline disclose disclosed discourage discovered discoveries discovery discrimination discuss
discussed discussing discussion discussions disease diseases disgraced disguised dismantle dismantled dismantling
dismiss dismissal dismissed disorder dispatch dispatched disperse dispersed displaced display displayed displays
dispute disputed disputes disrupt disrupted disrupting disruptions dissident dissidents dissolution dissolve
dissolved distance distant distribute distributed distributing distribution district districts diverse diversified
diversify diverted divide divided dividend dividing division divisions divorce do docked doctor doctors document
documentary documents does dogs doing dollar dollars dolphins domestic domestically dominance dominant dominate
dominated donate donated donating donations done donor donors door doors doping doses double doubled doubles doubt
doubts down downed downgraded downhill downtown downturn downward dozen dozens draft drafted drafting drag dragged
dramatic dramatically draw drawing drawn dressed drew drill drilling drills drink drinking drive driven driver
drivers drives driving drone drones drop dropped dropping drops drought drove drowned drug drugs dry dual dubbed
ducks due dump dumped during duties duty dying dynasty each earlier early earned earnings earthquake earthquakes
ease eased easier easily easing eastern easy eat eating economic economies economist economists economy edition
editor editorial education effect effective effectively effects efficiency effort efforts eggs eight eighth either
elaborate elder elderly elders elect elected election elections electoral electrical electricity electronic
electronics element elements elephant elephants eligible eliminate eliminated eliminating elite else elsewhere
embargo embarked embassies embassy embattled embezzlement embezzling emerge emerged emergency emerging emissions
emphasized employ employed employee employees employers employment employs empty en enabled enact enacted enclave
enclaves encountered encourage encouraged encourages encouraging end ended ending endorsed endorsement ends endured
enemies enemy enforce engage engaged engagement engaging engine engineer engineering engines enhance enjoy enjoyed
enjoying enjoys enough enrich enriched enriching enrichment ensure enter entered entering enterprises entire
entirely entities entitled entrance entry environment environmental envoy envoys epicenter epidemic equal equals
equipment equipped era eradication error errors erupted eruption escalated escalating escalation escape escaped
especially espionage essential establish established establishing establishment estate estimate estimated estimates
ethical ethics ethnic euro evacuate evacuated evacuation evacuees evasion even evening event events eventual
eventually ever every everyone everything eviction evidence evil evolved exacerbated exact exactly examine examined
examining example exceed exceeded excellent except excess excessive exchange exchanged exchanges exclusive excuse
executed execution executions executive executives exercise exercises exhausted exhibit exhibition exile exiled
exiles exist existed existence existing exists exit expand expanded expanding expansion expect expectations
expected expects expelled expenditures expense expenses expensive experience experienced experiencing experiments
expert experts expire expired expires explain explained explanation explode exploded exploitation exploiting
exploration explore explored explosion explosions explosive explosives export exported exporter exporters exports
exposed exposure express expressed expresses expressing expression expulsion extend extended extending extends
extension extensive extent external extra extracted extraction extradite extradited extradition extraordinary
extreme extremely extremism extremist extremists eye eyes face faced faces facilitate facilities facility facing
fact faction factional factions facto factor factories factors factory fail failed failing fails failure failures
fair fairly faith faithful faiths fake fall fallen falling falls faltering familiar families family famine famous
fans far farm farmers farming farms farther fashion fast faster fastest fasting fatal fatalities fatality fatally
fate father fault favor favorable favored favorite favors fear feared fears feathers features featuring federalism
fee feed feeding feel feeling feelings feels fees feet fell fellow felt female fence ferry fertilizer festival
festivities feud fever few fewer field fields fierce fiercely fifth fight fighter fighters fighting figure figures
file filed filing fill filled film filmmaker films final finalize finalized finally finals financed finances
financial financing find finding findings finds fine fined fines finish finished fire fired firefight firefighters
fires fireworks firing firm firms first fiscal fish fisherman fishermen fishing fit five fix fixed flag flags flame
flames flared flash flat flawed fled flee fleeing fleet flew flight flights flock flood flooded flooding floods
floodwaters floor flotilla flow flowers flowing flown flows flu fluids flush fly flying focus focused focuses
focusing foiled follow followed followers following follows food foot footage for forbids force forced forces
forcibly forcing forecast forecasters foreclosures foreigner foreigners forest forestry forged form formal formally
formation formed former formerly forming forms fortified forward fought found founded founder founding four fours
fourth fowl fraction fragile framework fraud fraudulent free freed freedom freedoms freeing freely freeze freezing
frequent frequently fresh friend friendly friends friendship from froze frozen fruits frustrated fuel fueled
fueling fuels fugitive fugitives full fully functioning functions fundamental fundamentalism funded funding funds
funeral further future gain gained gaining gains galaxies gambling game gaming gang gangs gap gas gases gasoline
gate gather gathered gathering gatherings gave gay geese gender generally generals generate generated generating
generation generations genocide gesture get gets getting giant gifts girl girlfriend girls give given gives giving
glass global globalization globe go goal goals goes going gold gone good goods goodwill got govern governance
governing government governments governor governors grab grade gradual gradually graft grain grant granted granting
grants grass grave graves greater greatest greatly greenhouse greeted greetings grenade grenades grew grievances
grieving grip gross ground grounded grounds group grouping groups grow growing grown growth guarantee guaranteed
guarantees guarded guarding guards guardsmen guerillas guerrilla guerrillas guest guests guidance guide guidelines
guilders guilty guitarist gun gunbattle gunbattles gunfight gunfire gunman gunmen gunned gunpoint guns gunships
gunshot habitats habits had hailed hailing hair half halt halted halting hampered hampering hand handed handful
handicrafts handing handle handled handling handover hands hanged hanging happen happened happy harassed harassment
harboring hard harder hardest hardline hardware harm harmful harming harsh harvest has hate hatred have haven
havens having hay hazardous he head headed heading headquarters heads healthy hear heard hearing hearings heart
heat heated heating heaviest heavily heavy hectares heels height heightened held helicopter helicopters help helped
helpful helping helps her here heroin herself hid hidden hide hideout hideouts hiding high higher highest highlight
highlighted highlighting highlights highly highs highway highways hijacked hijackers hijacking hijackings hike
hikers hikes him himself hindered hire hired his historic historically history hit hitting hold holding holds hole
holiday holidays holiest holy home homeless homemade homeowners homes hometown honor honored honoring honors hope
hoped hopeful hopes hoping horns hospital hospitalized hospitals host hostage hostages hosted hostile hosting hosts
hot hotel hotels hotly hour hours housed household households houses housing how however hub huge human
humanitarian humanity humans hundred hundreds hunger hungry hunt hunters hunting hurled hurt hurting husband hybrid
hydroelectric hydropower ice icy idea ideas identification identified identify identities identity ideology if
ignore ignored ignoring ill illegal illegally illness illnesses image images imbalance immediate immediately
immigrant immigrants immigration imminent immunity impact impasse impeachment implement implementation implemented
implementing implicated import importance important imported imports impose imposed imposing impossible
impoverished impressed impressive imprisoned imprisonment improve improved improvement improvements improving
improvised in inability inadequate inappropriate inaugurated inauguration incentives incident incidents inciting
include included includes including inclusion income incomes incoming incorrect increase increased increases
increasing increasingly incumbent incursion incursions indefinitely independence independent independently
independents index indexes indicate indicated indicates indicating indication indicators indicted indictment
indictments indigenous indirect individual individuals indoor industrial industrialized industries industry
inefficient infant infected infection infections infectious infighting infiltrated inflation inflows influence
influential influenza inform informal information informed infrastructure ingredient ingredients inhabitants
inhabited initial initially initiated initiatives injunction injured injuries injuring injury inmates innings
innocent inquired inquiry inside insist insisted insisting insists inspect inspection inspections inspectors
inspired instability install installation installations installed instances instead instituted institutions
instructed instruments insufficient insulting insurance insurgency insurgent insurgents integration integrity
intelligence intend intended intends intense intensified intensify intensive intention intentions intercepted
intercontinental interest interested interests interfere interference interfering interim internal internally
internationally interpreter interrogated interrogation interrogators interrupted intervene intervened intervention
interview interviewed interviews intestinal intimidated intimidation into introduced introduction invade invaded
invasion inventories invest invested investigate investigated investigating investigation investigations
investigative investigator investigators investing investment investments investor investors invitation invited
involve involved involvement involves involving iron irregularities irresponsible is island isolated isolation
issue issued issues it items its itself jail jailed jails jazz jet jets job jobless jobs join joined joining joins
joint jointly journalism journalist journalists journey judge judges judgment judicial jump jumped jungle junior
junta jurisdiction jurors jury just justices justified justify keep keeping keeps kept key kickbacks kicked kidnap
kidnapped kidnappers kidnapping kidnappings kidney kill killed killing killings kills kilograms kilometer
kilometers kind kitchen km knee knew knocked knocking know knowledge known knows lab labeled laboratories
laboratory laborers lack lacked lacking lacks lady laid land landed landfall landing landless landlocked landmark
landmine lands landslide landslides language laptop large largely larger largest lashed last lasted lasting late
later latest latter launch launched launcher launchers launches launching laundering laureate law lawless
lawlessness lawmaker lawmakers laws lawsuit lawsuits lawyer lawyers lay laying lead leader leaders leadership
leading leads leak leaked learn learned learning least leave leaves leaving led left leftist leg legal legally
legend legislation legislative legislator legislators legislature legitimate lenders lending length lengthy less
lessen lesser let lethal letter letters levee levees level levels license licenses licensing lie lies lieutenants
life lift lifted lifting lighting lights like likely limit limited limits line lined lines link linked linking
links liquid list listed lists liter literature liters little live lived livelihood livelihoods lives livestock
living load loaded loan loans lobbying local locally locals locate located location locations locked logistical
logistics long longer longest longstanding longtime look looked looking looks looting lose losing loss losses lost
lot loved low lower lowered lowest loyal luck lucrative lull lunar lunch lung luxury lying machine machinery
machines macroeconomic made magazine magnitude main mainland mainly mainstay mainstream maintain maintained
maintaining maintains maintenance major majority make maker makers makes makeshift makeup making malaria male males
man manage managed manager managers managing mandate mandatory maneuvers manipulating manned manner manufacture
manufactured manufacturer manufacturers manufacturing many map maps marathon marched marchers marches margin
marijuana maritime mark marked market markets marking marks marred marriage married martial masked mass massacre
massive master mastermind match matches material materials matter matters maximum mayors me meals mean meaning
means meant meanwhile measure measured measures meat medal medalist medals media mediate mediated mediation
mediator mediators medical medication medicine medicines medics medium meet meeting meetings meets melting member
members membership memo memorandum memory men mention mentioned merely merge merger message messages met metal
metals meter meters method methods metric mid midday midnight midst midwestern might migrant migrants migrating
migratory mild milestone militancy militant militants military militia militiamen militias million millions mind
mine mineral minerals miners mines minibus minimum mining ministerial ministers ministries minor minorities
minority minute minutes mired mismanagement miss missed missile missiles missing mission missionaries missions
mistake mistaken mistakenly mistook mistreatment misuse mixed mob mobile mobilize model moderate modern
modernization modest modified molestation moment momentum monarch monarchy money monitor monitored monitoring
monitors monks monopoly monsoon month monthly months moon moral moratorium more morning mortar mortars mortgage
mosque mosques most mostly mother mothers motion motivated motive motorcade motorcycle motorcycles mountain
mountainous mountains mounted mounting mourners mourning mouth move moved movements moves movie movies moving much
mud mudslide mudslides multilateral multinational multiparty multiple municipal munitions murder murdered murdering
murders museums music musical musician musicians must mutate mutual my name named names naming narrates narrow
narrowed narrowly nation nationalities nationality nationalization nationalize nationalized nationally nationals
nationwide native natural nature naval nd near nearby nearing nearly necessary neck need needed needs negative
negligence negotiate negotiated negotiating negotiations negotiator negotiators neighbor neighborhood neighborhoods
neighboring neighbors neither nephew nervous net nets network networks neutral neutrality never newly news
newspaper newspapers next nickel nicotine night nightclub nine ninth no nominate nominated nomination nominee
nominees none nor normal normally northeast northeastern northern northwest northwestern nose not notably note
noted notes nothing notice noticed notified noting notorious now nuclear number numbers numerous nutrition oath
object objected objections objective objectives objects obligations observance observances observe observed
observers observing obstacle obstacles obtain obtained obtaining occasion occasionally occasions occupation
occupied occupying occurred occurs oceans odds of off offenders offense offenses offensive offensives offer offered
offering offers office officer officers offices official officially officials offset offshore often oil old older
oldest on once one ones ongoing online only onto open opened opening openly opens opera operate operated operates
operating operation operational operations operative operatives operators opinion opinions opium opponent opponents
opportunities opportunity oppose opposed opposes opposing opposition optimism optimistic option options or orbit
orbiting order ordered ordering orders ordinary ore organizations organize organized organizers organizing origin
original originally originated other others our oust ousted ouster out outbreak outbreaks outcome outdated outdoor
outgoing outlawed outlets outlined outlining outlook outpost output outrage outraged outright outside outskirts
outspoken outstanding over overall overcome overcrowded overloaded overnight overrun overs oversaw overseas oversee
overseeing oversees oversight overthrew overthrow overturned overwhelming overwhelmingly owed owes own owned owner
owners ownership owns pace package packages packed pact page pages paid pain painful pair panda pandas pandemic
panel panic papacy paper papers parade parades paralysis paramilitaries paramilitary pardon pardoned pardons parent
parents parked parking parliament parliamentary part partial partially participants participate participated
participating participation particular particularly parties partly partner partners partnership partnerships parts
pass passage passed passenger passengers passes passing passport passports past path patient patients patrol
patrolled patrolling patrols pattern paved paving pay paying payment payments peace peaceful peacefully peacekeeper
peacekeepers peacekeeping peak penalties penalty pence pending pension people per perceived percent percentage
perfect perform performance performed performing perhaps period periods permanent permanently permission permit
permits permitted perpetrators persecution persistent person personal personally personnel persuade persuading pet
petition petrochemical pharmaceutical pharmaceuticals phase phased phone phones phosphate photo photograph
photographed photographer photographs photos physical physically physician pick picked picking picture pictures
piece pieces pigs pilgrims pill pilot pipeline pipelines piracy pirate pirates pitcher pits place placed places
placing plagued plan plane planes planet planned planning plans plant plantation planted planting plants plastic
platform play played player players playing plays plea plead pleaded pledge pledged pledges pledging plot plots
plotting plunged plus plutonium pockets point pointed points poised poison poisoned poisoning polar police
policeman policemen policies policy polio political politically politician politicians politics poll polled polling
polls polluted pollution pontiff pool poor poorest poorly poppy popular popularity populated population populations
populous port portion portions ports pose posed poses posing position positions positive possess possessing
possession possibility possible possibly postage postal posted postpone postponed postponement posts potential
potentially poultry pound pounded poured poverty power powerful powers practice practices praise praised praising
pray prayed prayer prayers praying precaution precautions precious preconditions predecessor predict predicted
predicting predicts predominantly predominately preferred pregnant preliminary prematurely preparation preparations
prepare prepared prepares preparing prescription presence present presented presents preserve preserving presidency
presidential presidents presiding pressed pressing pressure pressured pressures pressuring prestigious prevent
prevented preventing previous previously prey price prices priest priests primarily primary principality principle
principles printed printing prior priorities priority prison prisoner prisoners prisons privacy private privately
privatization probably probe probing problem problems procedure procedures proceed proceedings proceeds process
processing procession proclaimed proclamation produce produced producer producers produces producing product
production productivity products professional professionals professor profile profit profits program programming
programs progress prohibited project projected projects proliferation prolonged prominent promise promised promises
promising promote promoted promoting promotion prompt prompted prompting proof propaganda proper properly property
proposal proposals propose proposed proposes prosecute prosecuted prosecution prosecutor prosecutors prospects
prospered prosperity prosperous protect protected protecting protection protectorate protest protested protesters
protesting protests proud prove proved proven provide provided provides providing province provinces provincial
provision provisional provisions provocative provoked proximity prudent public publication publications publicist
publicly publish published publisher publishing pull pulled pulling pullout pulls pump pumping punish punished
punishment purchase purchased purchases purchasing purported purportedly purpose purposes pursue pursued pursuing
pursuit push pushed pushing put puts putting quake qualified qualifying quality quantities quantity quarantine
quarantined quarter quarterfinals quarterly quarters quartet quell question questioned questioning questions quick
quickly quiet quit quite quota quotas quote quoted quotes race races racial racism radar radical radicals radio
radios raid raided raids rail railway rain rainfall rains raise raised raises raising rallied rallies rally rammed
rampage ran ranch random range ranging ranked ranking ranks ransom rape raped rapes rapid rapidly rare rarely rate
rates rather ratification ratified ratify rating ratings ratio ravaged raw rd reach reached reaches reaching
reacted reaction reactor reactors read readiness reading ready reaffirmed real reality realized really reason
reasonable reasons rebel rebellion rebels rebound rebounded rebuild rebuilding recall recalled receipt receipts
receive received receiving recent recently recess recession reclaim recognition recognize recognized recognizes
recognizing recommend recommendation recommendations recommended reconcile reconciliation reconnaissance reconsider
reconstruction record recorded recording records recover recovered recovering recovery recruit recruited recruiting
recruitment recruits recurrent reduce reduced reducing reelected refer reference referendum referral referred
referring refined refineries refinery refining reflect reflected reflects reform reforms refrain refuge refugee
refugees refusal refuse refused refuses refusing regain regained regard regarding regards regime regimes region
regional regions register registered registration regret regrets regular regularly regulate regulations regulators
regulatory rehabilitation rein reinforcements reinstate reinstated reiterated reject rejected rejecting rejection
rejects related relating relations relationship relationships relative relatively relatives relay release released
releases releasing reliance relief relies religion religious relocate rely remain remainder remained remaining
remains remark remarks remember remembered remittances remnants remote removal remove removed removing renegade
renew renewable renewed renounce renounced renounces reopen reopened reopening repair repairing repairs repatriated
repay repeal repeat repeated repeatedly repelled replace replaced replacement replaces replacing replied report
reported reportedly reporter reporters reporting reports represent representation represented representing
represents repression repressive reprimanded republics reputation request requested requests require required
requirements requires requiring rescheduled rescue rescued research researchers reserved reserves resettled
resettlement reshuffle residence residential residents resign resignation resigned resist resistant resisted
resolution resolutions resolve resolved resolving resort resorts resource resources respect respected respective
respects respond responded respondents responding response responsibilities responsibility responsible rest restart
restarted restaurant restaurants resting restive restoration restore restored restoring restraint restrict
restricted restricting restrictions restrictive restructuring result resulted resulting results resume resumed
resuming resumption resurgent retail retailer retailers retain retained retaliate retaliated retaliation retire
retired retirement retiring retreat return returned returning returns reunification reunite reveal revealed revenge
revenue revenues revered reverse reversed review reviewed reviewing revised revive revived reviving revoked revolt
reward rewards rich richest rid riders riding rifle rifles rig rigged right rightist rights ring riot rioters
rioting riots ripped rise risen rises rising risk risks ritual rival rivals rivers road roadblock roadblocks roads
roadside robbed robbery robust rock rocked rocket rockets rocks rode role roles rolled roof room rooms root rose
rotating rough roughly round rounded rounds route routes routine routinely rover row rubber rubble rugged ruins
rule ruled ruler rulers rules ruling rumors run running runoff runs runway rural rush rushed sabotage sacred
sacrifice safe safeguard safely safety said sailing sailors salaries salary sale sales same samples sanctions sang
sanitation sank sat satellite satellites satisfied save saved saving savings saw say saying says scale scandal
scandals scare scared scene schedule scheduled scheme scholars school schools scientific scientist scientists scope
score scored scores scoring scrap scrapped screen screening scrutiny scuffled seal sealed search searched searches
searching seas season seasonal seat seats secession secessionist second secondary seconds secret secretly secrets
sect sectarian section sections sector sectors secular secure secured securing security see seed seeded seeds
seeing seek seekers seeking seeks seemed seen sees seize seized seizing seizure seizures select selected selection
sell selling sells semifinal semifinals senators send sending sends senior sense sensitive sent sentence sentenced
sentences sentiment separate separated separately separating separation separatist separatists series serious
seriously servants serve served serves service servicemen services servicing serving session sessions set setback
sets setting settle settled settlement settlements settler settlers seven seventh several severe severed severely
sewage sex sexual sexually shaken shaky shape share shared shareholder shareholders shares sharing sharp sharply
she sheep shelling shells shelter shelters shield shields shift shifting ship shipment shipments shipped shipping
ships shock shocked shocks shoes shook shoot shooting shootings shootout shop shopping shops shore short shortage
shortages shortly shot shots should shoulder shouted shouting show showed showing shown shows shrine shrink shut
shutting shuttle siblings sick side sidelines sides siege sight sighting sign signal signaled signals signature
signatures signed significant significantly signing signs silence silent silver similar simple simply simultaneous
since sincere singer single singled singles sister sit site sites sits sitting situation situations six sixth
sizable size sizeable skating ski skies skilled skills skin sky slain slalom slammed slashed slashing slate slated
slaughter slaughtered slavery slaves slick slide slight slightly slipped slogans slot slow slowdown slowed slower
slowing slowly slum slump small smaller smallest smashed smoke smokers smoking smuggle smuggled smugglers smuggling
sniper snow so soared soaring soccer socialism society soft software soil solar sold soldier soldiers sole solid
solution solve some someone something sometime sometimes somewhat somewhere son song songs songwriter sons soon
sooner sophisticated sort sought sound source sources southeastern southern southwest southwestern sovereign
sovereignty spacecraft spacewalk spare spark sparked sparking speak speaker speakers speaking speaks special
species specific specifically specify speculation speech speeches speed spend spending spent spies spike spill
spilled spills spirit spiritual split spoke spoken spokesman spokeswoman sponsor sponsored sponsors sporadic sports
spot spots spotted spread spreading spring spur spurred spy spying squad squads stability stabilize stabilizing
stable stadiums staff staffers stage staged stages staging stake stalemate stalled stamp stampede stamps stance
stand standard standards standing standings standoff stands star stars start started starting starts starvation
statehood statement statements station stationed stations status stay stayed steadily steady steal stealing steep
stem stemming step stepped stepping steps sticks stiff still stimulate stimulus stock stockpiles stocks stole
stolen stomach stone stones stood stop stoppage stopped stopping stops storage store stored stores stories storm
stormed storms story straight strain strained strains stranded strapped strategies strategy stream streets strength
strengthen strengthened strengthening stress stressed stretch stricken strict strictly strife strike strikes
striking string stroke strong stronger strongest stronghold strongholds strongly struck structural structure
structures struggle struggled struggling student students studio study studying stung style subject subjected
submerged submit submitted subsequent subsequently subsidiary subsidies subsistence substance substances
substantial substantially suburb suburbs subway succeed succeeded success successful successfully succession
successive successor such sudden suddenly sued suffer suffered suffering suffers sufficient sugar suggest suggested
suggesting suggestion suggestions suggests suicide suit summer summit summoned supervision supplement supplied
supplier suppliers supplies supply supplying support supported supporter supporters supporting supports supposed
suppress suppression sure surface surfaced surge surged surgery surging surpassed surplus surprise surprised
surrender surrendered surrounded surrounding surveillance surveyed surveys survival survive survived surviving
survivors suspect suspected suspects suspend suspended suspending suspension suspicion suspicions suspicious
sustain sustainable sustained swans swap sweep sweeping swept swine switch sworn symbol sympathizers symptoms
system systems table tackle tactics tail tainted take taken takeover takes taking talk talked talking talks tally
talons tank tanker tankers tanks tape taped target targeted targeting targets tariffs task tasked taught tax taxes
taxi tea teach teacher teachers teaching team teams tear technical techniques technologies technology teen teenage
teenager teenagers telecommunications telephone telephoned televised television tell telling tells temperatures
temporarily temporary tennis tens tense tension tensions tent tents term termed terms territorial territories
territory terror terrorism terrorist terrorists test tested testify testimony testing tests text textile textiles
th than thanked thanks that thaw the theater theaters theft their them themselves then theory there these they
thieves thing things think thinks third this thorough those though thought thousand thousands threat threaten
threatened threatening threatens threats three threw throat throne through throughout throw throwing thrown thus
thwart ticket tickets tie tied ties tight tighten tightened timber time timetable timing tiny tip tips title to
tobacco today together toilet told tolerance tolerate toll tomb tombs ton tone tons too took tool top topics topple
toppled torch torched tore torrential torture tortured torturing total touch touchdown touched tough tougher tour
toured touring tourism tourist tourists tournament toward towards tower town towns toxic toy traces track tracking
tracks trade traders trading tradition traditional traditionally traffic traffickers trafficking tragedy train
trained training trains transaction transactions transfer transferred transferring transfers transformation
transformed transit transition transitional translator transmission transmitted transparency transparent transport
transportation transported transporting trap trapped trash travel traveled travelers traveling travels treason
treat treated treaties treating treatment tree trees trend trial trials tribal tribe tribes tribesmen tribunal
tribute tried trigger triggered triggering trillion trip triple trips troop troops trouble troubled troubles truce
truck trucks truth try trying tsunami tube tuberculosis tunnel tunnels turban turkeys turmoil turn turned turning
turnout turns twice twin two tycoon type types ultimate ultimately unable unacceptable unanimously unannounced
unarmed unauthorized uncertain uncertainty unchanged unclear unconstitutional uncovered undecided under undercover
undergo undergoing underground undermine undermined undermining understand understanding understands underwater
underway underwent undisclosed unearthed unemployed unemployment unexpected unfair unfairly unfounded unharmed
unhurt unidentified unified uniform uniforms unilateral uninhabited unions unique unit unite units unity
universities unknown unless unlikely unmanned unnamed unnecessary unofficial unpopular unprecedented unresolved
unrest unspecified unsuccessful unsuccessfully until unusual unusually unveiled up upcoming update updated upgrade
upgraded upheld upon upper uprising upset upsurge upward uranium urban urge urged urgent urgently urges urging use
used users uses ushered using usual usually utilities vacant vacation vacationing vaccinate vaccination
vaccinations vaccine vaccines vacuum valid value valued values vanished variety various vast vault vegetables
vehicle vehicles venture venue verdict verified verify version very vessel vessels veteran veterans veterinary veto
via victim victims victory video videos videotape videotaped view viewed viewers views village villagers villages
violate violated violates violating violation violations violence violent virtual virtually virus viruses visa
visas vision visit visited visiting visitors visits vital vocal voiced volatile volcanic volcano voluntarily
volunteers vote voted voter voters votes voting vow vowed vowing vulnerable wa wage waged wages waging wait waited
waiting wake walk walked walking walls want wanted wants war warehouse warfare warheads warlord warlords warm
warming warn warned warning warnings warns warplanes warrant warrants warring wars warship warships wartime was
washed waste watchdog watched watches watching water waters wave waved waves waving way ways we weak weaken
weakened weakening weaknesses wealth wealthiest wealthy weapon weaponry weapons wear wearing weather website
websites wedding week weekend weekly weeks weight welcome welcomed welcomes welfare well wells went were whales
what whatever wheat when whenever where whereabouts whether which while who whole whom whose why wickets wide
widely widening widespread widow wife wild wildfires will willing willingness win wind window winds wing wings
winner winners winning wins winter wiped wish wishes wishing with withdraw withdrawal withdrawals withdrawing
withdrawn withdrew withheld within without withstand witness witnessed wives woman women won word words work worked
worker workers workforce working works worldwide worried worries worry worse worsen worsened worsening worshippers
worst worth would wound wounded wounding wounds wrapped wrapping wreath wreckage write writer writing written wrong
wrongdoing wrongly wrote yard year years yen yes yesterday yet yield you young younger youngest your youth youths
zero
`;
