/** Given names that English lists leave out. Written by us, folded to lower case without marks. */
export const otherGivenNames = `
abdallah abdel abdi abdul abdulaziz abdullah abdullahi abdulrahman abhishek abiola abu adama adnan ahmad ahmed ahmet aisha ajay akbar akihito akira
akshay aleksandar aleksander aleksandr aleksei alejandro aleksey alessandro alexandr alexandre alexei alexey alhaji aliou aliyu alvaro amadou amir amit amitabh amjad
ana anand anatoly andre andrei andrej andres andrey andrzej angela angelo anil anita anna annalena annegret antoine anton antonio anwar arash arjun armando arnaud arturo arun arvind
asif asma atiku ayman ayesha aziz azzam babatunde bakr bashar bashir beata benazir benedikt benjamin benyamin bernardo bilal binyamin björn bogdan bola boris boubacar branko bruno
camille carles carlos carmen cecilia cem chen chidi chinedu chiara christophe claudia claudio cristian cristiano cristina dalia damir daniela danilo dariusz dmitri dmitriy dmitry
dominique dong dragan ebrahim edin edouard eduardo ehud ekaterina elena emeka emmanuel emmerson enrique erdal erik ernesto esteban evgeny eyal fabio faisal fatima fatma fatou federica
federico felipe ferdinand fernando filippo florian francesco francisco francois franz frederic friedrich fumio gabriela gamal genghis georgi georgios gerhard gianluca giorgia giorgio giovanni
giuseppe goran gotabaya guido guillaume guillermo gustavo guy hafez haider hakan hamad hamid hamza hana hans haruki hasan hashim hassan hassane hector heinrich heinz helmut henrique hideki hifikepunye hiroshi
hosni hossein houssein hugo hui hussain hussein ibrahim idris igor ikram ilham ilya imran indira ingrid irina isabel ismail ivan ivana ivo iqbal jacinda jacques jaime jair jakaya jamal jan
janez javad javier jawaharlal jean jens jerome jesus jiang jin jitendra joachim joao johan johann jonas jorge jose josef joseph joko josep juan julio jurgen kamal kamala kamil
karim karl karolina kassym katarina kazuo keiko kemal kenji khaled khalid khalifa khalil kim klaus koffi kofi koichi konstantin kwame kwasi lakshmi lars laszlo laurent lech leila leonid li liu
lorenzo luca lucia luis luiz lukas luka maciej magnus mahathir mahinda mahmoud mahmud malala malik mamadou manmohan manuel marcelo marcin marco marek margarita maria mariam mariana
mariano marie mario marko marta martina maryam masoud mateusz mathieu matteo matthias maulana mauricio mehmet meles michal michel miguel mikhail milan milos mirek miro mohamad mohamed mohammad mohammed
mohamud mohan mokhtar moon morgan mori moshe mostafa moussa muammar mubarak muhammad muhammadu muqtada murat musa mustafa muhammed mwai nabil nadia naftali naguib nana narendra nasser natalia naveen
nawaz nelson nguyen nicola nicolas nikol nikola nikolai nikolay nirmala nouri nuno nuri nursultan olaf oleg olena olga olusegun omar oscar osama otto oumar pablo paolo park paulo pavel pedro penelope pervez
petr petra petro pierre pietro piotr pranab pradeep priti priya priyanka qasem rachid rafael rafik rahul raila rajesh rajiv raju rakesh ram raman ramon ramzan ranil raul ravi recep renata ricardo rishi
roberto rodrigo rodrigo roh rohit romano ruhollah rustam sadiq saddam saeed said salah salim salma salman salva salvador sami samir sandeep sanjay santiago sara satoshi satya sebastien selim sergei sergey
sergio serhiy shah shahbaz shahid sharif shaukat sheikh shigeru shimon shinzo shirin siddharth silvio simone siti slobodan soren stefan stefano stephane sunil sundar suresh susilo svetlana tadeusz tareq tariq
tarek tatiana tayyip tedros teodoro terawan thabo thaksin thierry thor tomas tomasz tomislav toomas tran tsai tshering tunde ulrich umar umaru ursula usman uhuru vaclav valentina valeri valeriy valery
vicente vijay viktor vikram vincenzo vinod vitali vitaliy vladimir vladislav volodymyr vusi waleed walid wang wei willem wladyslaw wojciech wolfgang xavier xi xiao yahya yair yan yang yanis yasir yasser yasuo
yevgeny yevgeni yi yitzhak yoon yoshihide yoweri yuan yukio yulia yuri yuriy yusuf yusuke zainab zeid zhang zhao zhou zhu zine zoran zubair zulfikar
`;
