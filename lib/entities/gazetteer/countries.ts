/**
 * Countries and territories, and their capitals, folded to lower case without marks.
 * Origin: npm `countries-list` 3.4.1 (MIT); other spellings stand in `places.ts`.
 */
export const countries = `
afghanistan, aland, albania, algeria, american samoa, andorra, angola, anguilla, antarctica, antigua and barbuda,
argentina, armenia, aruba, ascension island, australia, austria, azerbaijan, bahamas, bahrain, bangladesh,
barbados, belarus, belgium, belize, benin, bermuda, bhutan, bolivia, bonaire, bosnia and herzegovina, botswana,
bouvet island, brazil, british indian ocean territory, british virgin islands, brunei, bulgaria, burkina faso,
burundi, cabo verde, cambodia, cameroon, canada, cayman islands, central african republic, chad, chile, china,
christmas island, cocos islands, colombia, comoros, cook islands, costa rica, croatia, cuba, curacao, cyprus,
czechia, democratic republic of the congo, denmark, djibouti, dominica, dominican republic, east timor, ecuador,
egypt, el salvador, equatorial guinea, eritrea, estonia, eswatini, ethiopia, falkland islands, faroe islands, fiji,
finland, france, french guiana, french polynesia, french southern territories, gabon, gambia, georgia, germany,
ghana, gibraltar, greece, greenland, grenada, guadeloupe, guam, guatemala, guernsey, guinea, guinea-bissau, guyana,
haiti, heard island and mcdonald islands, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq,
ireland, isle of man, israel, italy, ivory coast, jamaica, japan, jersey, jordan, kazakhstan, kenya, kiribati,
kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg,
macao, madagascar, malawi, malaysia, maldives, mali, malta, marshall islands, martinique, mauritania, mauritius,
mayotte, mexico, micronesia, moldova, monaco, mongolia, montenegro, montserrat, morocco, mozambique, myanmar,
namibia, nauru, nepal, netherlands, new caledonia, new zealand, nicaragua, niger, nigeria, niue, norfolk island,
north korea, north macedonia, northern mariana islands, norway, oman, pakistan, palau, palestine, panama,
papua new guinea, paraguay, peru, philippines, pitcairn islands, poland, portugal, puerto rico, qatar,
republic of the congo, reunion, romania, russia, rwanda, saint barthelemy, saint helena, saint kitts and nevis,
saint lucia, saint martin, saint pierre and miquelon, saint vincent and the grenadines, samoa, san marino,
sao tome and principe, saudi arabia, senegal, serbia, seychelles, sierra leone, singapore, sint maarten, slovakia,
slovenia, solomon islands, somalia, south africa, south georgia and the south sandwich islands, south korea,
south sudan, spain, sri lanka, sudan, suriname, svalbard and jan mayen, sweden, switzerland, syria, taiwan,
tajikistan, tanzania, thailand, togo, tokelau, tonga, trinidad and tobago, tristan da cunha, tunisia, turkiye,
turkmenistan, turks and caicos islands, tuvalu, u.s. minor outlying islands, u.s. virgin islands, uganda, ukraine,
united arab emirates, united kingdom, united states, uruguay, uzbekistan, vanuatu, vatican city, venezuela,
vietnam, wallis and futuna, western sahara, yemen, zambia, zimbabwe
`;

export const capitals = `
abu dhabi, abuja, accra, adamstown, addis ababa, algiers, alofi, amman, amsterdam, andorra la vella, ankara,
antananarivo, apia, ashgabat, asmara, astana, asuncion, athens, avarua, baghdad, baku, bamako, bandar seri begawan,
bangkok, bangui, banjul, basse-terre, basseterre, beijing, beirut, belgrade, belmopan, berlin, bern, bishkek,
bissau, bogota, brasilia, bratislava, brazzaville, bridgetown, brussels, bucharest, budapest, buenos aires, cairo,
canberra, caracas, castries, cayenne, charlotte amalie, chisinau, city of san marino, city of victoria,
cockburn town, colombo, conakry, copenhagen, dakar, damascus, dhaka, diego garcia, dili, djibouti, dodoma, doha,
douglas, dublin, dushanbe, edinburgh of the seven seas, el aaiun, fakaofo, flying fish cove, fort-de-france,
freetown, funafuti, gaborone, george town, georgetown, gibraltar, gitega, guatemala city, gustavia, hagatna,
hamilton, hanoi, harare, havana, helsinki, honiara, islamabad, jakarta, jamestown, jerusalem, juba, kabul, kampala,
kathmandu, khartoum, kigali, king edward point, kingston, kingstown, kinshasa, kralendijk, kuala lumpur,
kuwait city, kyiv, libreville, lilongwe, lima, lisbon, ljubljana, lobamba, lome, london, longyearbyen, luanda,
lusaka, luxembourg, madrid, majuro, malabo, male, mamoudzou, managua, manama, manila, maputo, mariehamn, marigot,
maseru, mata-utu, mexico city, minsk, mogadishu, monaco, monrovia, montevideo, moroni, moscow, muscat, n'djamena,
nairobi, nassau, naypyidaw, new delhi, ngerulmud, niamey, nicosia, nouakchott, noumea, nuku'alofa, nuuk,
oranjestad, oslo, ottawa, ouagadougou, pago pago, palikir, panama city, papeete, paramaribo, paris, philipsburg,
phnom penh, plymouth, podgorica, port louis, port moresby, port of spain, port vila, port-au-prince,
port-aux-francais, porto-novo, prague, praia, pretoria, pristina, pyongyang, quito, rabat, ramallah, reykjavik,
riga, riyadh, road town, rome, roseau, saint helier, saint john's, saint-denis, saint-pierre, saipan, san jose,
san juan, san salvador, sana'a, santiago, santo domingo, sao tome, sarajevo, seoul, singapore, skopje, sofia,
south tarawa, st. george's, st. peter port, stanley, stockholm, sucre, suva, taipei, tallinn, tashkent, tbilisi,
tegucigalpa, tehran, the valley, thimphu, tirana, tokyo, torshavn, tripoli, tunis, ulan bator, vaduz, valletta,
vatican city, victoria, vienna, vientiane, vilnius, warsaw, washington d.c., wellington, west island, willemstad,
windhoek, yamoussoukro, yaounde, yaren, yerevan, zagreb
`;
