<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Welcome to the {mission}</source>
        <translation>Welcome to the {mission}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Choose a language to begin</source>
        <translation>Choose a language to begin</translation>
    </message>
    <message>
        <source>Have a slip from us? Hold its code to the scanner</source>
        <translation>Have a slip from us? Hold its code to the scanner</translation>
    </message>
    <message>
        <source>Waiting time now, in minutes: {low} to {high}</source>
        <translation>Waiting time now, in minutes: {low} to {high}</translation>
    </message>
    <message>
        <source>Waiting time now, in minutes: up to {high}</source>
        <translation>Waiting time now, in minutes: up to {high}</translation>
    </message>
    <message>
        <source>Waiting time now: more than 3 hours</source>
        <translation>Waiting time now: more than 3 hours</translation>
    </message>
    <message>
        <source>This kiosk is out of service</source>
        <translation>This kiosk is out of service</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>You are checked in</translation>
    </message>
    <message>
        <source>You are already checked in</source>
        <translation>You are already checked in</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>This appointment was cancelled</translation>
    </message>
    <message>
        <source>This appointment was changed</source>
        <translation>This appointment was changed</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. You can take a number for today or choose a new time.</source>
        <translation>Your appointment was today at {time}. You can take a number for today or choose a new time.</translation>
    </message>
    <message>
        <source>Your appointment was on {date} at {time}. You can take a number for today or choose a new time.</source>
        <translation>Your appointment was on {date} at {time}. You can take a number for today or choose a new time.</translation>
    </message>
    <message>
        <source>Your appointment was on {date} at {time}. You can take a number for today or book a new one.</source>
        <translation>Your appointment was on {date} at {time}. You can take a number for today or book a new one.</translation>
    </message>
    <message>
        <source>Please wait until your number is called.</source>
        <translation>Please wait until your number is called.</translation>
    </message>
    <message>
        <source>Your appointment is today at {time}. Your number will be called at its time.</source>
        <translation>Your appointment is today at {time}. Your number will be called at its time.</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. The wait may be longer.</source>
        <translation>Your appointment was today at {time}. The wait may be longer.</translation>
    </message>
    <message>
        <source>Your appointment was today at {time}. Please wait until your number is called.</source>
        <translation>Your appointment was today at {time}. Please wait until your number is called.</translation>
    </message>
    <message>
        <source>Your appointment is on {date} at {time}, not today.</source>
        <translation>Your appointment is on {date} at {time}, not today.</translation>
    </message>
    <message>
        <source>Your number was given to you at check-in. If you don&apos;t have it, please go to {place}.</source>
        <translation>Your number was given to you at check-in. If you don&apos;t have it, please go to {place}.</translation>
    </message>
    <message>
        <source>You are called first on {carried}, when we open at {opening}.</source>
        <translation>You are called first on {carried}, when we open at {opening}.</translation>
    </message>
    <message>
        <source>Your number was called. You need no new number: please go to {place}.</source>
        <translation>Your number was called. You need no new number: please go to {place}.</translation>
    </message>
    <message>
        <source>Your number {ticket} was called. You need no new number: please go to {place}.</source>
        <translation>Your number {ticket} was called. You need no new number: please go to {place}.</translation>
    </message>
    <message>
        <source>It was cancelled on {moved}. You can book a new one.</source>
        <translation>It was cancelled on {moved}. You can book a new one.</translation>
    </message>
    <message>
        <source>Another time took its place. The number of the new appointment is {successor}.</source>
        <translation>Another time took its place. The number of the new appointment is {successor}.</translation>
    </message>
    <message>
        <source>Your appointment is today at {time}. To be received, please go to {place}.</source>
        <translation>Your appointment is today at {time}. To be received, please go to {place}.</translation>
    </message>
    <message>
        <source>The opening hours changed on your day. Choose a new time.</source>
        <translation>The opening hours changed on your day. Choose a new time.</translation>
    </message>
    <message>
        <source>Your number is called now</source>
        <translation>Your number is called now</translation>
    </message>
    <message>
        <source>Your number was called</source>
        <translation>Your number was called</translation>
    </message>
    <message>
        <source>This number is no longer valid</source>
        <translation>This number is no longer valid</translation>
    </message>
    <message>
        <source>You have a number</source>
        <translation>You have a number</translation>
    </message>
    <message>
        <source>Number {ticket}: please go to {place} now.</source>
        <translation>Number {ticket}: please go to {place} now.</translation>
    </message>
    <message>
        <source>Your number {ticket} is kept, you come first today. Please go to {place} for it.</source>
        <translation>Your number {ticket} is kept, you come first today. Please go to {place} for it.</translation>
    </message>
    <message>
        <source>You were served with it, or its day is over. You can take a new number.</source>
        <translation>You were served with it, or its day is over. You can take a new number.</translation>
    </message>
    <message>
        <source>You have the number {ticket}. Choose what you came for, and you stand in line with it.</source>
        <translation>You have the number {ticket}. Choose what you came for, and you stand in line with it.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) before you.</source>
        <translation>
            <numerusform>%n person is before you.</numerusform>
            <numerusform>%n people are before you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>Nobody is before you.</translation>
    </message>
    <message>
        <source>There is an appointment for this service with this document&apos;s number already.</source>
        <translation>There is an appointment for this service with this document&apos;s number already.</translation>
    </message>
    <message>
        <source>You have an appointment for this service: {date}, {time}.</source>
        <translation>You have an appointment for this service: {date}, {time}.</translation>
    </message>
    <message>
        <source>This can&apos;t be looked up just now. Try again, or ask a clerk.</source>
        <translation>This can&apos;t be looked up just now. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>There were many tries. Wait a minute, or ask a clerk.</source>
        <translation>There were many tries. Wait a minute, or ask a clerk.</translation>
    </message>
    <message>
        <source>We found no request with these details. Check the number, or ask a clerk.</source>
        <translation>We found no request with these details. Check the number, or ask a clerk.</translation>
    </message>
    <message>
        <source>We found no appointment with these details. Check the number, or ask a clerk.</source>
        <translation>We found no appointment with these details. Check the number, or ask a clerk.</translation>
    </message>
    <message>
        <source>The passport could not be read. Put it back, or type the number.</source>
        <translation>The passport could not be read. Put it back, or type the number.</translation>
    </message>
    <message>
        <source>If neither you nor your agent has it, please go to {place}.</source>
        <translation>If neither you nor your agent has it, please go to {place}.</translation>
    </message>
    <message>
        <source>There is nothing to collect yet. You can ask here again another day.</source>
        <translation>There is nothing to collect yet. You can ask here again another day.</translation>
    </message>
    <message>
        <source>Nothing is asked of you now.</source>
        <translation>Nothing is asked of you now.</translation>
    </message>
    <message>
        <source>Submitted; it has not reached the central office yet.</source>
        <translation>Submitted; it has not reached the central office yet.</translation>
    </message>
    <message>
        <source>The central office has received it.</source>
        <translation>The central office has received it.</translation>
    </message>
    <message>
        <source>It is being looked at.</source>
        <translation>It is being looked at.</translation>
    </message>
    <message>
        <source>More papers are needed from you.</source>
        <translation>More papers are needed from you.</translation>
    </message>
    <message>
        <source>Please go to {place} and ask which.</source>
        <translation>Please go to {place} and ask which.</translation>
    </message>
    <message>
        <source>Approved. We are waiting for the document.</source>
        <translation>Approved. We are waiting for the document.</translation>
    </message>
    <message>
        <source>Not approved. A clerk will explain why and what can be done.</source>
        <translation>Not approved. A clerk will explain why and what can be done.</translation>
    </message>
    <message>
        <source>Please go to {place}.</source>
        <translation>Please go to {place}.</translation>
    </message>
    <message>
        <source>Your document is ready.</source>
        <translation>Your document is ready.</translation>
    </message>
    <message>
        <source>You have a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</source>
        <translation>You have a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</translation>
    </message>
    <message>
        <source>You can take a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</source>
        <translation>You can take a number to collect it. It is given to the person with an identity document, or to the agent with the power of attorney.</translation>
    </message>
    <message>
        <source>To collect it, please go to {place} with your slip and your identity document.</source>
        <translation>To collect it, please go to {place} with your slip and your identity document.</translation>
    </message>
    <message>
        <source>The document was handed over on {date}.</source>
        <translation>The document was handed over on {date}.</translation>
    </message>
    <message>
        <source>If you have a question, please go to {place}.</source>
        <translation>If you have a question, please go to {place}.</translation>
    </message>
    <message>
        <source>The document was handed over.</source>
        <translation>The document was handed over.</translation>
    </message>
    <message>
        <source>We found no request by what was read. Hold the slip of the request to the scanner, or the passport given in it, or type the number.</source>
        <translation>We found no request by what was read. Hold the slip of the request to the scanner, or the passport given in it, or type the number.</translation>
    </message>
    <message>
        <source>We found no appointment by what was read. Hold the slip of the appointment to the scanner, or the passport that you booked with, or type the number.</source>
        <translation>We found no appointment by what was read. Hold the slip of the appointment to the scanner, or the passport that you booked with, or type the number.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>The request was cancelled.</translation>
    </message>
    <message>
        <source>Please ask a colleague.</source>
        <translation>Please ask a colleague.</translation>
    </message>
    <message>
        <source>We are updating and will be back shortly.</source>
        <translation>We are updating and will be back shortly.</translation>
    </message>
    <message>
        <source>The staff have closed it for now.</source>
        <translation>The staff have closed it for now.</translation>
    </message>
    <message>
        <source>Part of it has failed. It will be back once that is mended.</source>
        <translation>Part of it has failed. It will be back once that is mended.</translation>
    </message>
    <message>
        <source>Everybody who waits</source>
        <translation>Everybody who waits</translation>
    </message>
    <message>
        <source>Waits less, or no more</source>
        <translation>Waits less, or no more</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Reason that the kiosk says</source>
        <translation>Reason that the kiosk says</translation>
    </message>
    <message>
        <source>Rush</source>
        <translation>Rush</translation>
    </message>
    <message>
        <source>Kiosks check in and give numbers, and nothing that takes longer. It ends with the day.</source>
        <translation>Kiosks check in and give numbers, and nothing that takes longer. It ends with the day.</translation>
    </message>
    <message>
        <source>End the rush</source>
        <translation>End the rush</translation>
    </message>
    <message>
        <source>Begin the rush</source>
        <translation>Begin the rush</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>One moment, please</translation>
    </message>
    <message>
        <source>Nobody waits in any line.</source>
        <translation>Nobody waits in any line.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Printed.</translation>
    </message>
    <message>
        <source>No paper came: write the number down.</source>
        <translation>No paper came: write the number down.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Searching</translation>
    </message>
    <message>
        <source>They waited on an earlier day: they go first already.</source>
        <translation>They waited on an earlier day: they go first already.</translation>
    </message>
    <message>
        <source>Press once more to strike it out</source>
        <translation>Press once more to strike it out</translation>
    </message>
    <message>
        <source>Gives up</source>
        <translation>Gives up</translation>
    </message>
    <message>
        <source>Who is this request for?</source>
        <translation>Who is this request for?</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>About the request</translation>
    </message>
    <message>
        <source>The clerk will fill it in</source>
        <translation>The clerk will fill it in</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>What is this?</translation>
    </message>
    <message>
        <source>Who may ask for it?</source>
        <translation>Who may ask for it?</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>This is done at the counter. Please go to {place}.</source>
        <translation>This is done at the counter. Please go to {place}.</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>Usual time</translation>
    </message>
    <message>
        <source>Coming in person</source>
        <translation>Coming in person</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Who decides</translation>
    </message>
    <message>
        <source>This is done at the counter: take a number now, and wait until it is called.</source>
        <translation>This is done at the counter: take a number now, and wait until it is called.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Under {n}</source>
        <translation>Under {n}</translation>
    </message>
    <message>
        <source>If for someone else</source>
        <translation>If for someone else</translation>
    </message>
    <message>
        <source>In some cases</source>
        <translation>In some cases</translation>
    </message>
    <message>
        <source>The text is longer than the space. Shorten it.</source>
        <translation>The text is longer than the space. Shorten it.</translation>
    </message>
    <message>
        <source>The text has signs that cannot be kept. Type it again.</source>
        <translation>The text has signs that cannot be kept. Type it again.</translation>
    </message>
    <message>
        <source>This name is written in Arabic letters.</source>
        <translation>This name is written in Arabic letters.</translation>
    </message>
    <message>
        <source>This name is written in Latin letters as in the passport, or left to the clerk.</source>
        <translation>This name is written in Latin letters as in the passport, or left to the clerk.</translation>
    </message>
    <message>
        <source>A name has letters only, no digits.</source>
        <translation>A name has letters only, no digits.</translation>
    </message>
    <message>
        <source>The national number has 11 digits. Digits typed: {n}.</source>
        <translation>The national number has 11 digits. Digits typed: {n}.</translation>
    </message>
    <message>
        <source>A registry number is written with digits only, such as 128 or 128/4.</source>
        <translation>A registry number is written with digits only, such as 128 or 128/4.</translation>
    </message>
    <message>
        <source>A document number has Latin letters and digits only, as printed on the document.</source>
        <translation>A document number has Latin letters and digits only, as printed on the document.</translation>
    </message>
    <message>
        <source>The residence number looks unusual. Compare it with the card; if it matches, go on.</source>
        <translation>The residence number looks unusual. Compare it with the card; if it matches, go on.</translation>
    </message>
    <message>
        <source>The phone number is not complete. Example: {example}</source>
        <translation>The phone number is not complete. Example: {example}</translation>
    </message>
    <message>
        <source>An e-mail address looks like this: {example}</source>
        <translation>An e-mail address looks like this: {example}</translation>
    </message>
    <message>
        <source>Only digits are written here.</source>
        <translation>Only digits are written here.</translation>
    </message>
    <message>
        <source>Choose one of the answers shown.</source>
        <translation>Choose one of the answers shown.</translation>
    </message>
    <message>
        <source>That day does not exist in that month. Check the date.</source>
        <translation>That day does not exist in that month. Check the date.</translation>
    </message>
    <message>
        <source>This date is still to come. Check the year.</source>
        <translation>This date is still to come. Check the year.</translation>
    </message>
    <message>
        <source>This year is too far away. Check the year.</source>
        <translation>This year is too far away. Check the year.</translation>
    </message>
    <message>
        <source>The end must come after the beginning. Check both dates.</source>
        <translation>The end must come after the beginning. Check both dates.</translation>
    </message>
    <message>
        <source>The date is not complete. Choose the year, then the month and the day.</source>
        <translation>The date is not complete. Choose the year, then the month and the day.</translation>
    </message>
    <message>
        <source>This number looks unusual. Check it; if it is right, choose Next.</source>
        <translation>This number looks unusual. Check it; if it is right, choose Next.</translation>
    </message>
    <message>
        <source>Missing here: {label}. You can leave it to the clerk.</source>
        <translation>Missing here: {label}. You can leave it to the clerk.</translation>
    </message>
    <message>
        <source>Missing here: {label}.</source>
        <translation>Missing here: {label}.</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>For my son or daughter</source>
        <translation>For my son or daughter</translation>
    </message>
    <message>
        <source>For my husband or wife</source>
        <translation>For my husband or wife</translation>
    </message>
    <message>
        <source>For my father or mother</source>
        <translation>For my father or mother</translation>
    </message>
    <message>
        <source>For my brother or sister</source>
        <translation>For my brother or sister</translation>
    </message>
    <message>
        <source>For someone who gave me power of attorney</source>
        <translation>For someone who gave me power of attorney</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>About your son or daughter</source>
        <translation>About your son or daughter</translation>
    </message>
    <message>
        <source>About your husband or wife</source>
        <translation>About your husband or wife</translation>
    </message>
    <message>
        <source>About your father or mother</source>
        <translation>About your father or mother</translation>
    </message>
    <message>
        <source>About your brother or sister</source>
        <translation>About your brother or sister</translation>
    </message>
    <message>
        <source>About the person you act for</source>
        <translation>About the person you act for</translation>
    </message>
    <message>
        <source>The request is for you now. Enter your own details.</source>
        <translation>The request is for you now. Enter your own details.</translation>
    </message>
    <message>
        <source>The person concerned has changed. Enter their details.</source>
        <translation>The person concerned has changed. Enter their details.</translation>
    </message>
    <message>
        <source>The passport was read. Take it back, and see whether the names are right.</source>
        <translation>The passport was read. Take it back, and see whether the names are right.</translation>
    </message>
    <message>
        <source>We have read the passport. Take it back. The name is typed in Arabic.</source>
        <translation>We have read the passport. Take it back. The name is typed in Arabic.</translation>
    </message>
    <message>
        <source>Fills in what the document says</source>
        <translation>Fills in what the document says</translation>
    </message>
    <message>
        <source>Passport or travel document at the scanner</source>
        <translation>Passport or travel document at the scanner</translation>
    </message>
    <message>
        <source>Type the details</source>
        <translation>Type the details</translation>
    </message>
    <message>
        <source>Name, number and year of birth</source>
        <translation>Name, number and year of birth</translation>
    </message>
    <message>
        <source>I have no document with me</source>
        <translation>I have no document with me</translation>
    </message>
    <message>
        <source>You can leave numbers to the clerk</source>
        <translation>You can leave numbers to the clerk</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>from {start} to {end}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ask at the counter</source>
        <translation>Ask at the counter</translation>
    </message>
    <message>
        <source>{sum}, and a further fee: ask at the counter</source>
        <translation>{sum}, and a further fee: ask at the counter</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are missing.</source>
        <translation>
            <numerusform>One paper is missing.</numerusform>
            <numerusform>%n papers are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not answered: {n}</source>
        <translation>Not answered: {n}</translation>
    </message>
    <message>
        <source>The scanner doesn&apos;t work just now. Please type the details.</source>
        <translation>The scanner doesn&apos;t work just now. Please type the details.</translation>
    </message>
    <message>
        <source>This is the page of a visa. Put the page with the photograph on the scanner.</source>
        <translation>This is the page of a visa. Put the page with the photograph on the scanner.</translation>
    </message>
    <message>
        <source>The passport could not be read. Put it back, or type the details.</source>
        <translation>The passport could not be read. Put it back, or type the details.</translation>
    </message>
    <message>
        <source>Line {line} at the foot of the page was not read right.</source>
        <translation>Line {line} at the foot of the page was not read right.</translation>
    </message>
    <message>
        <source>Line {line} at the foot of the page was not read right: {part}.</source>
        <translation>Line {line} at the foot of the page was not read right: {part}.</translation>
    </message>
    <message>
        <source>Put the passport back, or type the details.</source>
        <translation>Put the passport back, or type the details.</translation>
    </message>
    <message>
        <source>the passport number</source>
        <translation>the passport number</translation>
    </message>
    <message>
        <source>the date of birth</source>
        <translation>the date of birth</translation>
    </message>
    <message>
        <source>the date of expiry</source>
        <translation>the date of expiry</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>the nationality</source>
        <translation>the nationality</translation>
    </message>
    <message>
        <source>the sex</source>
        <translation>the sex</translation>
    </message>
    <message>
        <source>the personal number</source>
        <translation>the personal number</translation>
    </message>
    <message>
        <source>Fee: {fee}</source>
        <translation>Fee: {fee}</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>Change the appointment</translation>
    </message>
    <message>
        <source>Choose another day or time</source>
        <translation>Choose another day or time</translation>
    </message>
    <message>
        <source>Choose a new time</source>
        <translation>Choose a new time</translation>
    </message>
    <message>
        <source>The slip is printed anew</source>
        <translation>The slip is printed anew</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Cancel the appointment</translation>
    </message>
    <message>
        <source>The time is free for others then</source>
        <translation>The time is free for others then</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Book an appointment</translation>
    </message>
    <message>
        <source>For another day, free of charge</source>
        <translation>For another day, free of charge</translation>
    </message>
    <message>
        <source>Show this appointment</source>
        <translation>Show this appointment</translation>
    </message>
    <message>
        <source>By its slip, its number or the passport</source>
        <translation>By its slip, its number or the passport</translation>
    </message>
    <message>
        <source>Take a number for today</source>
        <translation>Take a number for today</translation>
    </message>
    <message>
        <source>How long it takes is said first</source>
        <translation>How long it takes is said first</translation>
    </message>
    <message>
        <source>I need a service</source>
        <translation>I need a service</translation>
    </message>
    <message>
        <source>Passport, civil record, papers from Syria</source>
        <translation>Passport, civil record, papers from Syria</translation>
    </message>
    <message>
        <source>Show the new appointment</source>
        <translation>Show the new appointment</translation>
    </message>
    <message>
        <source>Its slip can be printed again</source>
        <translation>Its slip can be printed again</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>Print the slip again</translation>
    </message>
    <message>
        <source>The same appointment, the same number</source>
        <translation>The same appointment, the same number</translation>
    </message>
    <message>
        <source>Request number: {number}</source>
        <translation>Request number: {number}</translation>
    </message>
    <message>
        <source>Your appointment: {date}, {time}.</source>
        <translation>Your appointment: {date}, {time}.</translation>
    </message>
    <message>
        <source>Last news from the central office: {date}, {time}</source>
        <translation>Last news from the central office: {date}, {time}</translation>
    </message>
    <message>
        <source>There is no free appointment until {date}. Ask a clerk what is possible today.</source>
        <translation>There is no free appointment until {date}. Ask a clerk what is possible today.</translation>
    </message>
    <message>
        <source>Appointments can be booked until {date}.</source>
        <translation>Appointments can be booked until {date}.</translation>
    </message>
    <message>
        <source>{name} (the date is to be confirmed)</source>
        <translation>{name} (the date is to be confirmed)</translation>
    </message>
    <message>
        <source>From {first} to {last}: {name}</source>
        <translation>From {first} to {last}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>%n free time</numerusform>
            <numerusform>%n free times</numerusform>
        </translation>
    </message>
    <message>
        <source>no free time</source>
        <translation>no free time</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Appointment until now</source>
        <translation>Appointment until now</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number of your document</source>
        <translation>Number of your document</translation>
    </message>
    <message>
        <source>The year of birth has four digits. Example: {example}</source>
        <translation>The year of birth has four digits. Example: {example}</translation>
    </message>
    <message>
        <source>The number has 12 digits, as on the slip. Compare it with the slip.</source>
        <translation>The number has 12 digits, as on the slip. Compare it with the slip.</translation>
    </message>
    <message>
        <source>Type the last four letters or digits of the number, or the whole number.</source>
        <translation>Type the last four letters or digits of the number, or the whole number.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>As in your passport or card</source>
        <translation>As in your passport or card</translation>
    </message>
    <message>
        <source>Passport, identity card or residence permit</source>
        <translation>Passport, identity card or residence permit</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Year of birth</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Request number</translation>
    </message>
    <message>
        <source>The 12 digits on your slip</source>
        <translation>The 12 digits on your slip</translation>
    </message>
    <message>
        <source>Appointment number</source>
        <translation>Appointment number</translation>
    </message>
    <message>
        <source>The whole number, as it was given in the request</source>
        <translation>The whole number, as it was given in the request</translation>
    </message>
    <message>
        <source>Last four letters or digits of your document&apos;s number</source>
        <translation>Last four letters or digits of your document&apos;s number</translation>
    </message>
    <message>
        <source>Of the document that was used when booking</source>
        <translation>Of the document that was used when booking</translation>
    </message>
    <message>
        <source>What you entered is not read aloud. It is read if you use headphones and say so under “{button}”.</source>
        <translation>What you entered is not read aloud. It is read if you use headphones and say so under “{button}”.</translation>
    </message>
    <message>
        <source>Text, sound</source>
        <translation>Text, sound</translation>
    </message>
    <message>
        <source>The voice is this loud.</source>
        <translation>The voice is this loud.</translation>
    </message>
    <message>
        <source>To be typed: {name}</source>
        <translation>To be typed: {name}</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>Chosen: {name}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Needs a look</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>No passport reader is set up here. A desk needs none.</source>
        <translation>No passport reader is set up here. A desk needs none.</translation>
    </message>
    <message>
        <source>The store doesn&apos;t answer. What was kept is kept, and all goes on by itself once it is back.</source>
        <translation>The store doesn&apos;t answer. What was kept is kept, and all goes on by itself once it is back.</translation>
    </message>
    <message>
        <source>For IT staff: {fault}</source>
        <translation>For IT staff: {fault}</translation>
    </message>
    <message>
        <source>It is being asked.</source>
        <translation>It is being asked.</translation>
    </message>
    <message>
        <source>The disk is almost full. Tell IT staff today: without room nothing can be taken.</source>
        <translation>The disk is almost full. Tell IT staff today: without room nothing can be taken.</translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Everything is kept.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Nothing of a training is ever sent.</source>
        <translation>Nothing of a training is ever sent.</translation>
    </message>
    <message>
        <source>No portal was joined yet. Everything is kept here.</source>
        <translation>No portal was joined yet. Everything is kept here.</translation>
    </message>
    <message>
        <source>The first of it since {time}.</source>
        <translation>The first of it since {time}.</translation>
    </message>
    <message>
        <source>The line is down. All is kept and goes by itself once it is back.</source>
        <translation>The line is down. All is kept and goes by itself once it is back.</translation>
    </message>
    <message>
        <source>IT staff should look: set-up says what to do, on its page Sync.</source>
        <translation>IT staff should look: set-up says what to do, on its page Sync.</translation>
    </message>
    <message>
        <source>Last word from there: {time}.</source>
        <translation>Last word from there: {time}.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait in the hall.</source>
        <translation>
            <numerusform>%n person waits in the hall.</numerusform>
            <numerusform>%n people wait in the hall.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Nobody waits.</translation>
    </message>
    <message>
        <source>A supervisor closes it on the page Today: then they come first.</source>
        <translation>A supervisor closes it on the page Today: then they come first.</translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) no numbers are given out now.</source>
        <translation>
            <numerusform>In %n line no numbers are given out now.</numerusform>
            <numerusform>In %n lines no numbers are given out now.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor sees why on the page Today.</source>
        <translation>A supervisor sees why on the page Today.</translation>
    </message>
    <message>
        <source>Not known before the store answers.</source>
        <translation>Not known before the store answers.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>It works.</translation>
    </message>
    <message>
        <source>It doesn&apos;t work. IT staff can see why with: {command}</source>
        <translation>It doesn&apos;t work. IT staff can see why with: {command}</translation>
    </message>
    <message>
        <source>Another program of this machine uses it. Close that program.</source>
        <translation>Another program of this machine uses it. Close that program.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer any more. Pull its cable and plug it in again.</source>
        <translation>It doesn&apos;t answer any more. Pull its cable and plug it in again.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>IT staff see what to do with: {command}</source>
        <translation>IT staff see what to do with: {command}</translation>
    </message>
    <message>
        <source>The program failed at it. Start this machine again.</source>
        <translation>The program failed at it. Start this machine again.</translation>
    </message>
    <message>
        <source>Ready to print.</source>
        <translation>Ready to print.</translation>
    </message>
    <message>
        <source>Another program of this machine uses the printer. Close that program.</source>
        <translation>Another program of this machine uses the printer. Close that program.</translation>
    </message>
    <message>
        <source>The printer doesn&apos;t answer any more. Pull its cable and plug it in again.</source>
        <translation>The printer doesn&apos;t answer any more. Pull its cable and plug it in again.</translation>
    </message>
    <message>
        <source>Ready. The paper will be out soon: have a roll at hand.</source>
        <translation>Ready. The paper will be out soon: have a roll at hand.</translation>
    </message>
    <message>
        <source>The paper is out. Put in a new roll.</source>
        <translation>The paper is out. Put in a new roll.</translation>
    </message>
    <message>
        <source>The cover is open. Close it until it clicks.</source>
        <translation>The cover is open. Close it until it clicks.</translation>
    </message>
    <message>
        <source>Paper is caught at the blade. Take it out, then switch the printer off and on.</source>
        <translation>Paper is caught at the blade. Take it out, then switch the printer off and on.</translation>
    </message>
    <message>
        <source>It is hot, and goes on by itself in a few minutes.</source>
        <translation>It is hot, and goes on by itself in a few minutes.</translation>
    </message>
    <message>
        <source>It reports a fault. Switch it off and on; if that doesn&apos;t help, it needs repair.</source>
        <translation>It reports a fault. Switch it off and on; if that doesn&apos;t help, it needs repair.</translation>
    </message>
    <message>
        <source>It reports a fault. Look at paper, cover and blade, and switch it off and on.</source>
        <translation>It reports a fault. Look at paper, cover and blade, and switch it off and on.</translation>
    </message>
    <message>
        <source>It is switched off-line. Press its button for on-line or feed.</source>
        <translation>It is switched off-line. Press its button for on-line or feed.</translation>
    </message>
    <message>
        <source>It takes papers, but doesn&apos;t say how it is.</source>
        <translation>It takes papers, but doesn&apos;t say how it is.</translation>
    </message>
    <message>
        <source>Its cable or its power is out. Plug it in.</source>
        <translation>Its cable or its power is out. Plug it in.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer. Is it switched on, and its cable in?</source>
        <translation>It doesn&apos;t answer. Is it switched on, and its cable in?</translation>
    </message>
    <message>
        <source>It is there, but takes nothing. Switch it off and on.</source>
        <translation>It is there, but takes nothing. Switch it off and on.</translation>
    </message>
    <message>
        <source>This is another printer than the one that was set up. Plug the right one in.</source>
        <translation>This is another printer than the one that was set up. Plug the right one in.</translation>
    </message>
    <message>
        <source>The program failed at the printer. Start this machine again.</source>
        <translation>The program failed at the printer. Start this machine again.</translation>
    </message>
    <message>
        <source>The printer is connected, but the kiosk may not use it.</source>
        <translation>The printer is connected, but the kiosk may not use it.</translation>
    </message>
    <message>
        <source>This machine lacks the program through which it would print.</source>
        <translation>This machine lacks the program through which it would print.</translation>
    </message>
    <message>
        <source>It is set up as a printer of Windows, which this machine isn&apos;t.</source>
        <translation>It is set up as a printer of Windows, which this machine isn&apos;t.</translation>
    </message>
    <message>
        <source>The print queue that was set up isn&apos;t on this machine.</source>
        <translation>The print queue that was set up isn&apos;t on this machine.</translation>
    </message>
    <message>
        <source>Its print queue was stopped, as after a fault. Look at paper and cover.</source>
        <translation>Its print queue was stopped, as after a fault. Look at paper and cover.</translation>
    </message>
    <message>
        <source>Its print queue takes no papers now.</source>
        <translation>Its print queue takes no papers now.</translation>
    </message>
    <message>
        <source>The print service of this machine doesn&apos;t run. Start this machine again.</source>
        <translation>The print service of this machine doesn&apos;t run. Start this machine again.</translation>
    </message>
    <message>
        <source>The card service of this machine doesn&apos;t run. Start this machine again.</source>
        <translation>The card service of this machine doesn&apos;t run. Start this machine again.</translation>
    </message>
    <message>
        <source>The card service of this machine doesn&apos;t let the kiosk use it.</source>
        <translation>The card service of this machine doesn&apos;t let the kiosk use it.</translation>
    </message>
    <message>
        <source>The card service of this machine hangs. Pull the reader&apos;s cable and plug it in again.</source>
        <translation>The card service of this machine hangs. Pull the reader&apos;s cable and plug it in again.</translation>
    </message>
    <message>
        <source>The card service of this machine reports a fault. Start this machine again.</source>
        <translation>The card service of this machine reports a fault. Start this machine again.</translation>
    </message>
    <message>
        <source>It isn&apos;t connected where it was set up. Look whether its cable is in.</source>
        <translation>It isn&apos;t connected where it was set up. Look whether its cable is in.</translation>
    </message>
    <message>
        <source>Another program of this machine holds the scanner.</source>
        <translation>Another program of this machine holds the scanner.</translation>
    </message>
    <message>
        <source>The scanner is connected, but the kiosk may not use it.</source>
        <translation>The scanner is connected, but the kiosk may not use it.</translation>
    </message>
    <message>
        <source>What is connected in its place can&apos;t be used as a scanner.</source>
        <translation>What is connected in its place can&apos;t be used as a scanner.</translation>
    </message>
    <message>
        <source>The program that speaks hangs. Start this machine again.</source>
        <translation>The program that speaks hangs. Start this machine again.</translation>
    </message>
    <message>
        <source>The sound card doesn&apos;t answer. Plug it in again, or start this machine again.</source>
        <translation>The sound card doesn&apos;t answer. Plug it in again, or start this machine again.</translation>
    </message>
    <message>
        <source>The program that speaks isn&apos;t installed.</source>
        <translation>The program that speaks isn&apos;t installed.</translation>
    </message>
    <message>
        <source>The program that speaks ends with a fault.</source>
        <translation>The program that speaks ends with a fault.</translation>
    </message>
    <message>
        <source>The program that plays sound isn&apos;t installed.</source>
        <translation>The program that plays sound isn&apos;t installed.</translation>
    </message>
    <message>
        <source>No sound comes out of this machine. Look whether its loudspeaker or sound card is plugged in.</source>
        <translation>No sound comes out of this machine. Look whether its loudspeaker or sound card is plugged in.</translation>
    </message>
    <message>
        <source>Ready. Nothing lies on it.</source>
        <translation>Ready. Nothing lies on it.</translation>
    </message>
    <message>
        <source>Ready. A document lies on it.</source>
        <translation>Ready. A document lies on it.</translation>
    </message>
    <message>
        <source>Something lies on it that doesn&apos;t answer. Take it away.</source>
        <translation>Something lies on it that doesn&apos;t answer. Take it away.</translation>
    </message>
    <message>
        <source>Another program holds what lies on it.</source>
        <translation>Another program holds what lies on it.</translation>
    </message>
    <message>
        <source>No reader is connected. Plug it in.</source>
        <translation>No reader is connected. Plug it in.</translation>
    </message>
    <message>
        <source>It doesn&apos;t answer. Pull its cable and plug it in again.</source>
        <translation>It doesn&apos;t answer. Pull its cable and plug it in again.</translation>
    </message>
    <message>
        <source>That could not be done just now. Try again.</source>
        <translation>That could not be done just now. Try again.</translation>
    </message>
    <message>
        <source>That was another PIN. Choose one again.</source>
        <translation>That was another PIN. Choose one again.</translation>
    </message>
    <message>
        <source>For staff only: your number</source>
        <translation>For staff only: your number</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>Choose a PIN of your own</source>
        <translation>Choose a PIN of your own</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>The same PIN again</translation>
    </message>
    <message>
        <source>Six digits or more: no date, nothing in a row, nothing repeated.</source>
        <translation>Six digits or more: no date, nothing in a row, nothing repeated.</translation>
    </message>
    <message>
        <source>The number is missing</source>
        <translation>The number is missing</translation>
    </message>
    <message>
        <source>The PIN is missing</source>
        <translation>The PIN is missing</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Keep this PIN</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>Line to headquarters</source>
        <translation>Line to headquarters</translation>
    </message>
    <message>
        <source>Not shut by anybody. It serves once its self-test passes.</source>
        <translation>Not shut by anybody. It serves once its self-test passes.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Open for applicants.</source>
        <translation>Open for applicants.</translation>
    </message>
    <message>
        <source>Shut for applicants since {time}, until it is opened here.</source>
        <translation>Shut for applicants since {time}, until it is opened here.</translation>
    </message>
    <message>
        <source>At {time}: passed.</source>
        <translation>At {time}: passed.</translation>
    </message>
    <message>
        <source>At {time}: failed, so the kiosk stays shut.</source>
        <translation>At {time}: failed, so the kiosk stays shut.</translation>
    </message>
    <message>
        <source>To be mended: {checks}.</source>
        <translation>To be mended: {checks}.</translation>
    </message>
    <message>
        <source>To be seen to: {checks}.</source>
        <translation>To be seen to: {checks}.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not joined yet. Everything is kept here.</source>
        <translation>Not joined yet. Everything is kept here.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) wait to be sent.</source>
        <translation>
            <numerusform>%n thing waits to be sent.</numerusform>
            <numerusform>%n things wait to be sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is sent.</source>
        <translation>All is sent.</translation>
    </message>
    <message>
        <source>Last heard at {time}.</source>
        <translation>Last heard at {time}.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) can&apos;t be used there until somebody looks.</source>
        <translation>
            <numerusform>%n thing can&apos;t be used there until somebody looks.</numerusform>
            <numerusform>%n things can&apos;t be used there until somebody looks.</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip of a request</source>
        <translation>Slip of a request</translation>
    </message>
    <message>
        <source>Slip of an appointment</source>
        <translation>Slip of an appointment</translation>
    </message>
    <message>
        <source>Queue number</source>
        <translation>Queue number</translation>
    </message>
    <message>
        <source>Nobody knows whether it came out, at {time}.</source>
        <translation>Nobody knows whether it came out, at {time}.</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>You can go on</translation>
    </message>
    <message>
        <source>Leave the passport where it is</source>
        <translation>Leave the passport where it is</translation>
    </message>
    <message>
        <source>Put the passport back on the reader</source>
        <translation>Put the passport back on the reader</translation>
    </message>
    <message>
        <source>Open the passport and lay it on the reader</source>
        <translation>Open the passport and lay it on the reader</translation>
    </message>
    <message>
        <source>Lay the passport on the reader</source>
        <translation>Lay the passport on the reader</translation>
    </message>
    <message>
        <source>Take your passport from the reader.</source>
        <translation>Take your passport from the reader.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Keep it still: {percent} of {all} read</source>
        <translation>Keep it still: {percent} of {all} read</translation>
    </message>
    <message>
        <source>The photograph facing down</source>
        <translation>The photograph facing down</translation>
    </message>
    <message>
        <source>Lay it flat here</source>
        <translation>Lay it flat here</translation>
    </message>
    <message>
        <source>What the chip holds doesn&apos;t fit the passport. A clerk will look at it with you.</source>
        <translation>What the chip holds doesn&apos;t fit the passport. A clerk will look at it with you.</translation>
    </message>
    <message>
        <source>Its chip is being read. This takes a few seconds.</source>
        <translation>Its chip is being read. This takes a few seconds.</translation>
    </message>
    <message>
        <source>It was taken away too early. Put it back and leave it there: the reading goes on.</source>
        <translation>It was taken away too early. Put it back and leave it there: the reading goes on.</translation>
    </message>
    <message>
        <source>What lies there doesn&apos;t answer. Lay it down with the page of the photograph below.</source>
        <translation>What lies there doesn&apos;t answer. Lay it down with the page of the photograph below.</translation>
    </message>
    <message>
        <source>If its chip holds the names in Arabic, you need not type them.</source>
        <translation>If its chip holds the names in Arabic, you need not type them.</translation>
    </message>
    <message>
        <source>The passport lies where its chip is read. Please show the scanner the two lines at the foot of the page with the photograph first, then lay the passport back.</source>
        <translation>The passport lies where its chip is read. Please show the scanner the two lines at the foot of the page with the photograph first, then lay the passport back.</translation>
    </message>
    <message>
        <source>This passport has no chip that can be read. You can type the rest.</source>
        <translation>This passport has no chip that can be read. You can type the rest.</translation>
    </message>
    <message>
        <source>Another document lies on the reader. Lay the passport there and choose “Try again”, or go on and type the rest.</source>
        <translation>Another document lies on the reader. Lay the passport there and choose “Try again”, or go on and type the rest.</translation>
    </message>
    <message>
        <source>This is another passport than before. Lay the same one there and choose “Try again”, or go on and type the rest.</source>
        <translation>This is another passport than before. Lay the same one there and choose “Try again”, or go on and type the rest.</translation>
    </message>
    <message>
        <source>The chip can&apos;t be read just now. Try again, or type the rest.</source>
        <translation>The chip can&apos;t be read just now. Try again, or type the rest.</translation>
    </message>
    <message>
        <source>Are the Arabic letters joined and readable?</source>
        <translation>Are the Arabic letters joined and readable?</translation>
    </message>
    <message>
        <source>Is the ruler whole, from its first mark to its last?</source>
        <translation>Is the ruler whole, from its first mark to its last?</translation>
    </message>
    <message>
        <source>Does a phone, or the scanner, read the square code?</source>
        <translation>Does a phone, or the scanner, read the square code?</translation>
    </message>
    <message>
        <source>Arabic isn&apos;t right: look at the diagnostics under fonts, and install the program again.</source>
        <translation>Arabic isn&apos;t right: look at the diagnostics under fonts, and install the program again.</translation>
    </message>
    <message>
        <source>The ruler isn&apos;t whole: choose another width of the head above, then print again.</source>
        <translation>The ruler isn&apos;t whole: choose another width of the head above, then print again.</translation>
    </message>
    <message>
        <source>The code isn&apos;t read: clean the head, put in better paper, then print again.</source>
        <translation>The code isn&apos;t read: clean the head, put in better paper, then print again.</translation>
    </message>
    <message>
        <source>Set it like this</source>
        <translation>Set it like this</translation>
    </message>
    <message>
        <source>Look at a phone or the wall. Is it this day, and this time to the minute?</source>
        <translation>Look at a phone or the wall. Is it this day, and this time to the minute?</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>The clock is right</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>The clock is wrong</translation>
    </message>
    <message>
        <source>At a terminal, with the mission&apos;s own date and time:</source>
        <translation>At a terminal, with the mission&apos;s own date and time:</translation>
    </message>
    <message>
        <source>Where no time server is reached, set the time by hand:</source>
        <translation>Where no time server is reached, set the time by hand:</translation>
    </message>
    <message>
        <source>Is it wrong again after each start? Then the battery of the machine is empty.</source>
        <translation>Is it wrong again after each start? Then the battery of the machine is empty.</translation>
    </message>
    <message>
        <source>Set the clock first. Slips, appointments and the portal need the right time.</source>
        <translation>Set the clock first. Slips, appointments and the portal need the right time.</translation>
    </message>
    <message>
        <source>Say whether the clock is right.</source>
        <translation>Say whether the clock is right.</translation>
    </message>
    <message>
        <source>Time zone of the mission: {zone}</source>
        <translation>Time zone of the mission: {zone}</translation>
    </message>
    <message>
        <source>This can&apos;t begin now</source>
        <translation>This can&apos;t begin now</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>That failed, and nothing was changed. Try again. If it fails again, look at the log.</source>
        <translation>That failed, and nothing was changed. Try again. If it fails again, look at the log.</translation>
    </message>
    <message>
        <source>Before opening</source>
        <translation>Before opening</translation>
    </message>
    <message>
        <source>Looking at the whole station…</source>
        <translation>Looking at the whole station…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>Readiness report</translation>
    </message>
    <message>
        <source>What is found here, in both languages, to sign and keep with the mission&apos;s papers.</source>
        <translation>What is found here, in both languages, to sign and keep with the mission&apos;s papers.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>Report on the money</source>
        <translation>Report on the money</translation>
    </message>
    <message>
        <source>{pdf}: to sign. {xlsx}: all figures for a spreadsheet. {csv}: every number.</source>
        <translation>{pdf}: to sign. {xlsx}: all figures for a spreadsheet. {csv}: every number.</translation>
    </message>
    <message>
        <source>Report of the section</source>
        <translation>Report of the section</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Write the report</translation>
    </message>
    <message>
        <source>A name that ends in {pdf}: the days chosen above, in both languages.</source>
        <translation>A name that ends in {pdf}: the days chosen above, in both languages.</translation>
    </message>
    <message>
        <source>Enter a paper written by hand</source>
        <translation>Enter a paper written by hand</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>Number on the paper</translation>
    </message>
    <message>
        <source>Day it was written</source>
        <translation>Day it was written</translation>
    </message>
    <message>
        <source>Enter it with the fees above</source>
        <translation>Enter it with the fees above</translation>
    </message>
    <message>
        <source>The fees above are those of {day}, at the rate of that day.</source>
        <translation>The fees above are those of {day}, at the rate of that day.</translation>
    </message>
    <message>
        <source>The number on the paper is missing.</source>
        <translation>The number on the paper is missing.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Written. Print it and have it signed.</source>
        <translation>Written. Print it and have it signed.</translation>
    </message>
    <message>
        <source>Failed: {failed}. To be seen to: {warned}. Well: {passed}.</source>
        <translation>Failed: {failed}. To be seen to: {warned}. Well: {passed}.</translation>
    </message>
    <message>
        <source>Pages without a button here are in the console: finish set-up, then log in with the IT officer&apos;s staff number and PIN.</source>
        <translation>Pages without a button here are in the console: finish set-up, then log in with the IT officer&apos;s staff number and PIN.</translation>
    </message>
    <message>
        <source>The kiosk stays shut until these are mended: {n}</source>
        <translation>The kiosk stays shut until these are mended: {n}</translation>
    </message>
    <message>
        <source>The kiosk can open. Somebody should see to these: {n}</source>
        <translation>The kiosk can open. Somebody should see to these: {n}</translation>
    </message>
    <message>
        <source>All is well. The kiosk can open.</source>
        <translation>All is well. The kiosk can open.</translation>
    </message>
    <message>
        <source>Left for later.</source>
        <translation>Left for later.</translation>
    </message>
    <message>
        <source>Keeps it shut</source>
        <translation>Keeps it shut</translation>
    </message>
    <message>
        <source>To be seen to</source>
        <translation>To be seen to</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Well</translation>
    </message>
    <message>
        <source>In which language do you work?</source>
        <translation>In which language do you work?</translation>
    </message>
    <message>
        <source>What comes now</source>
        <translation>What comes now</translation>
    </message>
    <message>
        <source>The mission, the clock, the screen, the devices, the portal, the first log-ins. It takes less than an hour. What you don&apos;t have at hand can wait: the last page lists what is left.</source>
        <translation>The mission, the clock, the screen, the devices, the portal, the first log-ins. It takes less than an hour. What you don&apos;t have at hand can wait: the last page lists what is left.</translation>
    </message>
    <message>
        <source>What is this station?</source>
        <translation>What is this station?</translation>
    </message>
    <message>
        <source>The first one of a mission</source>
        <translation>The first one of a mission</translation>
    </message>
    <message>
        <source>One more, on the store of its mission</source>
        <translation>One more, on the store of its mission</translation>
    </message>
    <message>
        <source>In place of a broken one</source>
        <translation>In place of a broken one</translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation>Putting the backup back…</translation>
    </message>
    <message>
        <source>It had joined a portal. Ask headquarters for a code, and type it.</source>
        <translation>It had joined a portal. Ask headquarters for a code, and type it.</translation>
    </message>
    <message>
        <source>Beginning a new epoch…</source>
        <translation>Beginning a new epoch…</translation>
    </message>
    <message>
        <source>This station has its store</source>
        <translation>This station has its store</translation>
    </message>
    <message>
        <source>Station: {name}</source>
        <translation>Station: {name}</translation>
    </message>
    <message>
        <source>Letter of its papers: {name}</source>
        <translation>Letter of its papers: {name}</translation>
    </message>
    <message>
        <source>Its store: {name}</source>
        <translation>Its store: {name}</translation>
    </message>
    <message>
        <source>Settings of this station</source>
        <translation>Settings of this station</translation>
    </message>
    <message>
        <source>Kiosk, counter and display take changes over when they are started again.</source>
        <translation>Kiosk, counter and display take changes over when they are started again.</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Take back the last change</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Don&apos;t take it back</source>
        <translation>Don&apos;t take it back</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nothing would change.</translation>
    </message>
    <message>
        <source>Taken back. The kiosk takes it over when it starts anew.</source>
        <translation>Taken back. The kiosk takes it over when it starts anew.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>May collect</source>
        <translation>May collect</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Ready since</translation>
    </message>
    <message>
        <source>Reference, said by</source>
        <translation>Reference, said by</translation>
    </message>
    <message>
        <source>The mission</source>
        <translation>The mission</translation>
    </message>
    <message>
        <source>The portal</source>
        <translation>The portal</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Documents that lie ready</source>
        <translation>Documents that lie ready</translation>
    </message>
    <message>
        <source>Or the path of the mission&apos;s own file</source>
        <translation>Or the path of the mission&apos;s own file</translation>
    </message>
    <message>
        <source>Letter of this station&apos;s papers</source>
        <translation>Letter of this station&apos;s papers</translation>
    </message>
    <message>
        <source>A to Z. Every store of the mission has another one. It is printed on each paper.</source>
        <translation>A to Z. Every store of the mission has another one. It is printed on each paper.</translation>
    </message>
    <message>
        <source>The store of the mission</source>
        <translation>The store of the mission</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Its address</translation>
    </message>
    <message>
        <source>Whoever set up the first station knows it.</source>
        <translation>Whoever set up the first station knows it.</translation>
    </message>
    <message>
        <source>The code has eight groups of six digits. Type all of them.</source>
        <translation>The code has eight groups of six digits. Type all of them.</translation>
    </message>
    <message>
        <source>From the backup</source>
        <translation>From the backup</translation>
    </message>
    <message>
        <source>Have the backup and the recovery sheet from the sealed envelope at hand.</source>
        <translation>Have the backup and the recovery sheet from the sealed envelope at hand.</translation>
    </message>
    <message>
        <source>Path of the backup, or of the folder with it</source>
        <translation>Path of the backup, or of the folder with it</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Eight groups of six digits, as they are on the sheet.</source>
        <translation>Eight groups of six digits, as they are on the sheet.</translation>
    </message>
    <message>
        <source>A store that was put back</source>
        <translation>A store that was put back</translation>
    </message>
    <message>
        <source>It goes on in a new epoch, so that no number is given twice.</source>
        <translation>It goes on in a new epoch, so that no number is given twice.</translation>
    </message>
    <message>
        <source>Code from headquarters</source>
        <translation>Code from headquarters</translation>
    </message>
    <message>
        <source>Left empty for a station that had joined no portal.</source>
        <translation>Left empty for a station that had joined no portal.</translation>
    </message>
    <message>
        <source>There is no such file. Is the stick in, and mounted?</source>
        <translation>There is no such file. Is the stick in, and mounted?</translation>
    </message>
    <message>
        <source>This code counts no more, or belongs to another store. Have a new one drawn.</source>
        <translation>This code counts no more, or belongs to another store. Have a new one drawn.</translation>
    </message>
    <message>
        <source>A recovery code has eight groups of six digits. Type all of them.</source>
        <translation>A recovery code has eight groups of six digits. Type all of them.</translation>
    </message>
    <message>
        <source>Name of this station</source>
        <translation>Name of this station</translation>
    </message>
    <message>
        <source>Code for joining</source>
        <translation>Code for joining</translation>
    </message>
    <message>
        <source>Eight groups of six digits. A station that works draws it: “kiosk store invite”.</source>
        <translation>Eight groups of six digits. A station that works draws it: “kiosk store invite”.</translation>
    </message>
    <message>
        <source>Latin letters and digits, such as kiosk-1. Logs and the portal name it so.</source>
        <translation>Latin letters and digits, such as kiosk-1. Logs and the portal name it so.</translation>
    </message>
    <message>
        <source>A digit is wrong in group {places}.</source>
        <translation>A digit is wrong in group {places}.</translation>
    </message>
    <message>
        <source>Only Latin letters, digits, “.”, “_” and “-”, at most 32, beginning with a letter or digit.</source>
        <translation>Only Latin letters, digits, “.”, “_” and “-”, at most 32, beginning with a letter or digit.</translation>
    </message>
    <message>
        <source>One letter from A to Z.</source>
        <translation>One letter from A to Z.</translation>
    </message>
    <message>
        <source>It begins with postgresql+psycopg:// and names user, machine and database.</source>
        <translation>It begins with postgresql+psycopg:// and names user, machine and database.</translation>
    </message>
    <message>
        <source>Rectangle in the size of a card</source>
        <translation>Rectangle in the size of a card</translation>
    </message>
    <message>
        <source>Hold a bank card to the screen</source>
        <translation>Hold a bank card to the screen</translation>
    </message>
    <message>
        <source>Hold it inside the frame, at its left and upper edge. Make the frame exactly as large as the card: with the arrow keys, or with the buttons.</source>
        <translation>Hold it inside the frame, at its left and upper edge. Make the frame exactly as large as the card: with the arrow keys, or with the buttons.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation>Much smaller</translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation>Much larger</translation>
    </message>
    <message>
        <source>Keep this size</source>
        <translation>Keep this size</translation>
    </message>
    <message>
        <source>So the screen is {width} mm wide.</source>
        <translation>So the screen is {width} mm wide.</translation>
    </message>
    <message>
        <source>Keep the size, or leave it for later.</source>
        <translation>Keep the size, or leave it for later.</translation>
    </message>
    <message>
        <source>Kept. The kiosk takes it over when it starts anew.</source>
        <translation>Kept. The kiosk takes it over when it starts anew.</translation>
    </message>
    <message>
        <source>From headquarters</source>
        <translation>From headquarters</translation>
    </message>
    <message>
        <source>Ask headquarters for the address, a code that counts once, and the portal&apos;s certificate.</source>
        <translation>Ask headquarters for the address, a code that counts once, and the portal&apos;s certificate.</translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation>Address of the portal</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Eight letters and digits. It may be tried again if the line breaks.</source>
        <translation>Eight letters and digits. It may be tried again if the line breaks.</translation>
    </message>
    <message>
        <source>Path of the certificate</source>
        <translation>Path of the certificate</translation>
    </message>
    <message>
        <source>A file of headquarters, on a stick. Left empty for a portal on this machine.</source>
        <translation>A file of headquarters, on a stick. Left empty for a portal on this machine.</translation>
    </message>
    <message>
        <source>Join the portal</source>
        <translation>Join the portal</translation>
    </message>
    <message>
        <source>Does headquarters read the same words?</source>
        <translation>Does headquarters read the same words?</translation>
    </message>
    <message>
        <source>Read them out by telephone. Only if all are the same is it really your portal.</source>
        <translation>Read them out by telephone. Only if all are the same is it really your portal.</translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>The same words</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>Join the portal, or leave it for later: everything works without, and is sent afterwards.</source>
        <translation>Join the portal, or leave it for later: everything works without, and is sent afterwards.</translation>
    </message>
    <message>
        <source>Compare the words with headquarters, or leave it for later.</source>
        <translation>Compare the words with headquarters, or leave it for later.</translation>
    </message>
    <message>
        <source>Type the address that headquarters gave.</source>
        <translation>Type the address that headquarters gave.</translation>
    </message>
    <message>
        <source>Type the code that headquarters gave.</source>
        <translation>Type the code that headquarters gave.</translation>
    </message>
    <message>
        <source>Joining the portal…</source>
        <translation>Joining the portal…</translation>
    </message>
    <message>
        <source>Joined. Compare the words now.</source>
        <translation>Joined. Compare the words now.</translation>
    </message>
    <message>
        <source>Stop here and tell headquarters: somebody may be between you. They close this key.</source>
        <translation>Stop here and tell headquarters: somebody may be between you. They close this key.</translation>
    </message>
    <message>
        <source>This station&apos;s printer</source>
        <translation>This station&apos;s printer</translation>
    </message>
    <message>
        <source>Which printer is it?</source>
        <translation>Which printer is it?</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Kept. Print a test page now. A kiosk that runs takes it over when it starts anew.</source>
        <translation>Kept. Print a test page now. A kiosk that runs takes it over when it starts anew.</translation>
    </message>
    <message>
        <source>How wide does it print?</source>
        <translation>How wide does it print?</translation>
    </message>
    <message>
        <source>Use this printer</source>
        <translation>Use this printer</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>It shows Arabic and English, a ruler and a code. Nothing of it counts.</source>
        <translation>It shows Arabic and English, a ruler and a code. Nothing of it counts.</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Wait for a scan</source>
        <translation>Wait for a scan</translation>
    </message>
    <message>
        <source>Lay it down, or scan it, now…</source>
        <translation>Lay it down, or scan it, now…</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>Look at the paper</translation>
    </message>
    <message>
        <source>Print a test page, or leave the printer for later.</source>
        <translation>Print a test page, or leave the printer for later.</translation>
    </message>
    <message>
        <source>Answer the three questions with yes, or leave the printer for later.</source>
        <translation>Answer the three questions with yes, or leave the printer for later.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>{kind}, {name}</source>
        <translation>{kind}, {name}</translation>
    </message>
    <message>
        <source>Paper of 58 mm, {dots} dots</source>
        <translation>Paper of 58 mm, {dots} dots</translation>
    </message>
    <message>
        <source>Paper of 80 mm, {dots} dots</source>
        <translation>Paper of 80 mm, {dots} dots</translation>
    </message>
    <message>
        <source>A network printer, by its address</source>
        <translation>A network printer, by its address</translation>
    </message>
    <message>
        <source>Digits, no name. The printer prints it itself: hold its feed button while you switch it on. Another port than {port} stands behind a colon.</source>
        <translation>Digits, no name. The printer prints it itself: hold its feed button while you switch it on. Another port than {port} stands behind a colon.</translation>
    </message>
    <message>
        <source>None yet: keep papers as files</source>
        <translation>None yet: keep papers as files</translation>
    </message>
    <message>
        <source>{name} (a serial port: it doesn&apos;t tell what hangs there)</source>
        <translation>{name} (a serial port: it doesn&apos;t tell what hangs there)</translation>
    </message>
    <message>
        <source>{name} (this user may not open it)</source>
        <translation>{name} (this user may not open it)</translation>
    </message>
    <message>
        <source>Type the printer&apos;s address, such as 192.0.2.20.</source>
        <translation>Type the printer&apos;s address, such as 192.0.2.20.</translation>
    </message>
    <message>
        <source>The printer works.</source>
        <translation>The printer works.</translation>
    </message>
    <message>
        <source>None yet: a virtual one keeps papers as files: {folder}</source>
        <translation>None yet: a virtual one keeps papers as files: {folder}</translation>
    </message>
    <message>
        <source>Network printer</source>
        <translation>Network printer</translation>
    </message>
    <message>
        <source>USB printer</source>
        <translation>USB printer</translation>
    </message>
    <message>
        <source>Printer on a serial line</source>
        <translation>Printer on a serial line</translation>
    </message>
    <message>
        <source>Printer behind a device file</source>
        <translation>Printer behind a device file</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>Print queue</translation>
    </message>
    <message>
        <source>Which reader is it?</source>
        <translation>Which reader is it?</translation>
    </message>
    <message>
        <source>Looking for readers…</source>
        <translation>Looking for readers…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Press the button, then lay any card with a chip, or a passport, on the reader.</source>
        <translation>Press the button, then lay any card with a chip, or a passport, on the reader.</translation>
    </message>
    <message>
        <source>Wait for a card</source>
        <translation>Wait for a card</translation>
    </message>
    <message>
        <source>Read a card, choose “No reader”, or leave the reader for later.</source>
        <translation>Read a card, choose “No reader”, or leave the reader for later.</translation>
    </message>
    <message>
        <source>Lay a card or a passport on the reader now…</source>
        <translation>Lay a card or a passport on the reader now…</translation>
    </message>
    <message>
        <source>A virtual reader, for training</source>
        <translation>A virtual reader, for training</translation>
    </message>
    <message>
        <source>No reader</source>
        <translation>No reader</translation>
    </message>
    <message>
        <source>No reader was found. Is its cable in, and does the card service run?</source>
        <translation>No reader was found. Is its cable in, and does the card service run?</translation>
    </message>
    <message>
        <source>Use this reader</source>
        <translation>Use this reader</translation>
    </message>
    <message>
        <source>Passports&apos; authorities</source>
        <translation>Passports&apos; authorities</translation>
    </message>
    <message>
        <source>Choose a reader first.</source>
        <translation>Choose a reader first.</translation>
    </message>
    <message>
        <source>A passport&apos;s chip is verified by its state&apos;s certificate. Headquarters has them, one by one or as a master list. They are copied onto this station. Without them people still go on.</source>
        <translation>A passport&apos;s chip is verified by its state&apos;s certificate. Headquarters has them, one by one or as a master list. They are copied onto this station. Without them people still go on.</translation>
    </message>
    <message>
        <source>File or folder with the certificates</source>
        <translation>File or folder with the certificates</translation>
    </message>
    <message>
        <source>Take the certificates</source>
        <translation>Take the certificates</translation>
    </message>
    <message>
        <source>The one that is set, and not here now: {name}</source>
        <translation>The one that is set, and not here now: {name}</translation>
    </message>
    <message>
        <source>Kept: people type what stands in their passport.</source>
        <translation>Kept: people type what stands in their passport.</translation>
    </message>
    <message>
        <source>Kept. While the kiosk runs, this lays a made-up passport on it: {command}</source>
        <translation>Kept. While the kiosk runs, this lays a made-up passport on it: {command}</translation>
    </message>
    <message>
        <source>Kept. Try it with a card now. A kiosk that runs takes it over when it starts anew.</source>
        <translation>Kept. Try it with a card now. A kiosk that runs takes it over when it starts anew.</translation>
    </message>
    <message>
        <source>Taken. Authorities that are known: {n}.</source>
        <translation>Taken. Authorities that are known: {n}.</translation>
    </message>
    <message>
        <source>No certificate of an authority can be read there.</source>
        <translation>No certificate of an authority can be read there.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mission and station</source>
        <translation>Mission and station</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Screen size</source>
        <translation>Screen size</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>Passport reader</translation>
    </message>
    <message>
        <source>IT adds somebody on the page {place}.</source>
        <translation>IT adds somebody on the page {place}.</translation>
    </message>
    <message>
        <source>IT sets up a desk on the page {place}.</source>
        <translation>IT sets up a desk on the page {place}.</translation>
    </message>
    <message>
        <source>A supervisor sets them on the page {place}.</source>
        <translation>A supervisor sets them on the page {place}.</translation>
    </message>
    <message>
        <source>Two supervisors set them on the page {place}.</source>
        <translation>Two supervisors set them on the page {place}.</translation>
    </message>
    <message>
        <source>Ask headquarters for the certificates of the states, and take them on the page {place}.</source>
        <translation>Ask headquarters for the certificates of the states, and take them on the page {place}.</translation>
    </message>
    <message>
        <source>Make the sheet on the page {place}, and put it into a sealed envelope in the safe.</source>
        <translation>Make the sheet on the page {place}, and put it into a sealed envelope in the safe.</translation>
    </message>
    <message>
        <source>Look whether the stick is in, then make a backup on the page {place}.</source>
        <translation>Look whether the stick is in, then make a backup on the page {place}.</translation>
    </message>
    <message>
        <source>Measure it with a bank card on the page {place}.</source>
        <translation>Measure it with a bank card on the page {place}.</translation>
    </message>
    <message>
        <source>Ask headquarters for a code, and join on the page {place}.</source>
        <translation>Ask headquarters for a code, and join on the page {place}.</translation>
    </message>
    <message>
        <source>Central portal</source>
        <translation>Central portal</translation>
    </message>
    <message>
        <source>Ask headquarters for the new certificate and a code, and join again on the page {place}.</source>
        <translation>Ask headquarters for the new certificate and a code, and join again on the page {place}.</translation>
    </message>
    <message>
        <source>The page {place} says what is wrong.</source>
        <translation>The page {place} says what is wrong.</translation>
    </message>
    <message>
        <source>Choose the real one on the page {place}, and print a test page.</source>
        <translation>Choose the real one on the page {place}, and print a test page.</translation>
    </message>
    <message>
        <source>Choose the width and print a test page on the page {place}.</source>
        <translation>Choose the width and print a test page on the page {place}.</translation>
    </message>
    <message>
        <source>Choose the real one on the page {place}, and try it.</source>
        <translation>Choose the real one on the page {place}, and try it.</translation>
    </message>
    <message>
        <source>“{place}”</source>
        <translation>“{place}”</translation>
    </message>
    <message>
        <source>First log-ins</source>
        <translation>First log-ins</translation>
    </message>
    <message>
        <source>The last good backup</source>
        <translation>The last good backup</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Try the newest one</source>
        <translation>Try the newest one</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Where backups go</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Best a stick, or another machine: not the disk of the store.</source>
        <translation>Best a stick, or another machine: not the disk of the store.</translation>
    </message>
    <message>
        <source>Keep this folder</source>
        <translation>Keep this folder</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Making a backup…</translation>
    </message>
    <message>
        <source>Opening the newest backup…</source>
        <translation>Opening the newest backup…</translation>
    </message>
    <message>
        <source>There is no such file or folder. Is the stick in, and mounted?</source>
        <translation>There is no such file or folder. Is the stick in, and mounted?</translation>
    </message>
    <message>
        <source>An amount and a reason are needed.</source>
        <translation>An amount and a reason are needed.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Kept.</translation>
    </message>
    <message>
        <source>The drawer is handed over. Whoever took it goes on with it.</source>
        <translation>The drawer is handed over. Whoever took it goes on with it.</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Something isn&apos;t finished here. Finish it, then change the language.</source>
        <translation>Something isn&apos;t finished here. Finish it, then change the language.</translation>
    </message>
    <message>
        <source>“{close}” once more clears it.</source>
        <translation>“{close}” once more clears it.</translation>
    </message>
    <message>
        <source>{keys}: Arabic or Latin letters</source>
        <translation>{keys}: Arabic or Latin letters</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Close this window</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>People waiting</translation>
    </message>
    <message>
        <source>We will be back shortly. Your numbers are safe.</source>
        <translation>We will be back shortly. Your numbers are safe.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Step {here} of {all}</source>
        <translation>Step {here} of {all}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Finish set-up</source>
        <translation>Finish set-up</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>There is no such number with such a PIN. Type both again.</source>
        <translation>There is no such number with such a PIN. Type both again.</translation>
    </message>
    <message>
        <source>There were many wrong PINs for this number. Wait {time}, or have the PIN reset.</source>
        <translation>There were many wrong PINs for this number. Wait {time}, or have the PIN reset.</translation>
    </message>
    <message>
        <source>Very many log-ins failed here. One try a minute is possible: wait {time}.</source>
        <translation>Very many log-ins failed here. One try a minute is possible: wait {time}.</translation>
    </message>
    <message>
        <source>This log-in is blocked. IT staff can open it again.</source>
        <translation>This log-in is blocked. IT staff can open it again.</translation>
    </message>
    <message>
        <source>This PIN was for once. Log in first, and choose one of your own.</source>
        <translation>This PIN was for once. Log in first, and choose one of your own.</translation>
    </message>
    <message>
        <source>This log-in may not do that.</source>
        <translation>This log-in may not do that.</translation>
    </message>
    <message>
        <source>Nobody is entered as staff here yet. IT staff do that in the set-up.</source>
        <translation>Nobody is entered as staff here yet. IT staff do that in the set-up.</translation>
    </message>
    <message>
        <source>This card is nobody&apos;s here. IT staff can enrol it.</source>
        <translation>This card is nobody&apos;s here. IT staff can enrol it.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>wait</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>wait</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no staff card.</source>
        <translation>This is no staff card.</translation>
    </message>
    <message>
        <source>This card isn&apos;t valid today. Whoever issued it can renew it.</source>
        <translation>This card isn&apos;t valid today. Whoever issued it can renew it.</translation>
    </message>
    <message>
        <source>This isn&apos;t the card&apos;s PIN. Tries left: {count}.</source>
        <translation>This isn&apos;t the card&apos;s PIN. Tries left: {count}.</translation>
    </message>
    <message>
        <source>The card is blocked after too many wrong PINs. Whoever issued it can unblock it.</source>
        <translation>The card is blocked after too many wrong PINs. Whoever issued it can unblock it.</translation>
    </message>
    <message>
        <source>This card couldn&apos;t prove that it is genuine.</source>
        <translation>This card couldn&apos;t prove that it is genuine.</translation>
    </message>
    <message>
        <source>The card left the reader. Put it in again.</source>
        <translation>The card left the reader. Put it in again.</translation>
    </message>
    <message>
        <source>This card can&apos;t be read. Put it in again, or take another.</source>
        <translation>This card can&apos;t be read. Put it in again, or take another.</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>A PIN has digits only.</translation>
    </message>
    <message>
        <source>A PIN has six digits at least.</source>
        <translation>A PIN has six digits at least.</translation>
    </message>
    <message>
        <source>A PIN has twelve digits at most.</source>
        <translation>A PIN has twelve digits at most.</translation>
    </message>
    <message>
        <source>Digits in a row, as {digits}, are guessed first. Choose another PIN.</source>
        <translation>Digits in a row, as {digits}, are guessed first. Choose another PIN.</translation>
    </message>
    <message>
        <source>Repeated digits are guessed first. Choose another PIN.</source>
        <translation>Repeated digits are guessed first. Choose another PIN.</translation>
    </message>
    <message>
        <source>Dates are guessed first. Choose another PIN.</source>
        <translation>Dates are guessed first. Choose another PIN.</translation>
    </message>
    <message>
        <source>This is the PIN of before. Choose another one.</source>
        <translation>This is the PIN of before. Choose another one.</translation>
    </message>
    <message>
        <source>The name is missing, too long, or has signs that can&apos;t be kept.</source>
        <translation>The name is missing, too long, or has signs that can&apos;t be kept.</translation>
    </message>
    <message>
        <source>A staff number has two to five digits and doesn&apos;t begin with zero.</source>
        <translation>A staff number has two to five digits and doesn&apos;t begin with zero.</translation>
    </message>
    <message>
        <source>Somebody else has this number.</source>
        <translation>Somebody else has this number.</translation>
    </message>
    <message>
        <source>At least one role is needed.</source>
        <translation>At least one role is needed.</translation>
    </message>
    <message>
        <source>IT goes with no other role: give this person a second log-in.</source>
        <translation>IT goes with no other role: give this person a second log-in.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>There is no such person.</translation>
    </message>
    <message>
        <source>Nobody does this for themselves. Another person can.</source>
        <translation>Nobody does this for themselves. Another person can.</translation>
    </message>
    <message>
        <source>This is the last log-in of IT: without it nobody could let others in.</source>
        <translation>This is the last log-in of IT: without it nobody could let others in.</translation>
    </message>
    <message>
        <source>The first people were entered already. Log in as one of IT.</source>
        <translation>The first people were entered already. Log in as one of IT.</translation>
    </message>
    <message>
        <source>This card is enrolled for somebody else.</source>
        <translation>This card is enrolled for somebody else.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <comment>role</comment>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Cashier</source>
        <comment>role</comment>
        <translation>Cashier</translation>
    </message>
    <message>
        <source>Reception</source>
        <comment>role</comment>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>role</comment>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>IT</source>
        <comment>role</comment>
        <translation>IT</translation>
    </message>
    <message>
        <source>The first log-ins are made</source>
        <translation>The first log-ins are made</translation>
    </message>
    <message>
        <source>More people are added in the console.</source>
        <translation>More people are added in the console.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Type a name.</translation>
    </message>
    <message>
        <source>Who sets up, and who runs the office?</source>
        <translation>Who sets up, and who runs the office?</translation>
    </message>
    <message>
        <source>IT sets up stations, devices and log-ins. The supervisor decides on fees, hours and texts. They are two log-ins, also where one person does both.</source>
        <translation>IT sets up stations, devices and log-ins. The supervisor decides on fees, hours and texts. They are two log-ins, also where one person does both.</translation>
    </message>
    <message>
        <source>Name of the IT officer</source>
        <translation>Name of the IT officer</translation>
    </message>
    <message>
        <source>Name of the supervisor</source>
        <translation>Name of the supervisor</translation>
    </message>
    <message>
        <source>Write these down now</source>
        <translation>Write these down now</translation>
    </message>
    <message>
        <source>They are shown once. Each one logs in with them and chooses a PIN of their own then.</source>
        <translation>They are shown once. Each one logs in with them and chooses a PIN of their own then.</translation>
    </message>
    <message>
        <source>Staff number: {number}</source>
        <translation>Staff number: {number}</translation>
    </message>
    <message>
        <source>PIN for once: {pin}</source>
        <translation>PIN for once: {pin}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>Choose your PIN</source>
        <translation>Choose your PIN</translation>
    </message>
    <message>
        <source>The two aren&apos;t the same. Type it again.</source>
        <translation>The two aren&apos;t the same. Type it again.</translation>
    </message>
    <message>
        <source>For practice, with the PIN {pin}:</source>
        <translation>For practice, with the PIN {pin}:</translation>
    </message>
    <message>
        <source>Fees are changed by two, and not by your log-in. Whoever changes it</source>
        <translation>Fees are changed by two, and not by your log-in. Whoever changes it</translation>
    </message>
    <message>
        <source>Your log-in may not do all of that. Somebody who may</source>
        <translation>Your log-in may not do all of that. Somebody who may</translation>
    </message>
    <message>
        <source>It can be: {people}</source>
        <translation>It can be: {people}</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Locked while {name} was logged in. Log in to go on, or let somebody else log in.</source>
        <translation>Locked while {name} was logged in. Log in to go on, or let somebody else log in.</translation>
    </message>
    <message>
        <source>With a staff card: put it into the reader, leave the number empty, and type the card&apos;s PIN.</source>
        <translation>With a staff card: put it into the reader, leave the number empty, and type the card&apos;s PIN.</translation>
    </message>
    <message>
        <source>The PIN that you were given counts once. Choose six digits or more that only you know.</source>
        <translation>The PIN that you were given counts once. Choose six digits or more that only you know.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>The same again</translation>
    </message>
    <message>
        <source>The newest lines of the last three days. No line names an applicant.</source>
        <translation>The newest lines of the last three days. No line names an applicant.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>There is nothing in the log of this machine.</source>
        <translation>There is nothing in the log of this machine.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>Usual hours</source>
        <translation>Usual hours</translation>
    </message>
    <message>
        <source>Hours of a day, such as 08:30-12:00 13:00-15:00. An empty day is a day off.</source>
        <translation>Hours of a day, such as 08:30-12:00 13:00-15:00. An empty day is a day off.</translation>
    </message>
    <message>
        <source>Change hours</source>
        <translation>Change hours</translation>
    </message>
    <message>
        <source>That is how it is already. Nothing was changed.</source>
        <translation>That is how it is already. Nothing was changed.</translation>
    </message>
    <message>
        <source>Close a day, or give it hours of its own</source>
        <translation>Close a day, or give it hours of its own</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Empty: one day</source>
        <translation>Empty: one day</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Empty: closed</source>
        <translation>Empty: closed</translation>
    </message>
    <message>
        <source>The day may still move, as a feast&apos;s does</source>
        <translation>The day may still move, as a feast&apos;s does</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Nothing is planned.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>{name}: staff number {number}, PIN for once {pin}. Write it down now: it is shown once.</source>
        <translation>{name}: staff number {number}, PIN for once {pin}. Write it down now: it is shown once.</translation>
    </message>
    <message>
        <source>{roles} · blocked</source>
        <translation>{roles} · blocked</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Staff card</source>
        <translation>Staff card</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>Reading the card in the reader…</source>
        <translation>Reading the card in the reader…</translation>
    </message>
    <message>
        <source>This card is {name}&apos;s now.</source>
        <translation>This card is {name}&apos;s now.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>This station</translation>
    </message>
    <message>
        <source>Self-test and voice</source>
        <translation>Self-test and voice</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Mount a stick (“Sticks” in the installation guide), and name its folder on the page {place}.</source>
        <translation>Mount a stick (“Sticks” in the installation guide), and name its folder on the page {place}.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>How does the scanner hang on this machine?</source>
        <translation>How does the scanner hang on this machine?</translation>
    </message>
    <message>
        <source>Use this scanner</source>
        <translation>Use this scanner</translation>
    </message>
    <message>
        <source>One that types like a keyboard needs no setting. Its test is a slip held to it in the kiosk.</source>
        <translation>One that types like a keyboard needs no setting. Its test is a slip held to it in the kiosk.</translation>
    </message>
    <message>
        <source>It types like a keyboard</source>
        <translation>It types like a keyboard</translation>
    </message>
    <message>
        <source>The line to the portal</source>
        <translation>The line to the portal</translation>
    </message>
    <message>
        <source>Join a portal</source>
        <translation>Join a portal</translation>
    </message>
    <message>
        <source>Without a line</source>
        <translation>Without a line</translation>
    </message>
    <message>
        <source>Everything works without, and is kept until the line is back. A stick carries it too:</source>
        <translation>Everything works without, and is kept until the line is back. A stick carries it too:</translation>
    </message>
    <message>
        <source>Backups are encrypted. If this machine breaks, only the code on this sheet opens them. Print it, put it into an envelope, seal it, and keep it in the safe, apart from the backups.</source>
        <translation>Backups are encrypted. If this machine breaks, only the code on this sheet opens them. Print it, put it into an envelope, seal it, and keep it in the safe, apart from the backups.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Make the sheet</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Make a new one</translation>
    </message>
    <message>
        <source>Keep the one in force</source>
        <translation>Keep the one in force</translation>
    </message>
    <message>
        <source>Print the sheet or write it down, then say that you have it.</source>
        <translation>Print the sheet or write it down, then say that you have it.</translation>
    </message>
    <message>
        <source>Make the sheet, or leave it for later: without it no backup is made.</source>
        <translation>Make the sheet, or leave it for later: without it no backup is made.</translation>
    </message>
    <message>
        <source>Sheet {name} is in force.</source>
        <translation>Sheet {name} is in force.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>There is none yet.</translation>
    </message>
    <message>
        <source>Sheet {name} is in force. A new one takes its place, and backups from before still need the old sheet: keep both. Is a new one wanted?</source>
        <translation>Sheet {name} is in force. A new one takes its place, and backups from before still need the old sheet: keep both. Is a new one wanted?</translation>
    </message>
    <message>
        <source>The code, shown this once</source>
        <translation>The code, shown this once</translation>
    </message>
    <message>
        <source>Print it here</source>
        <translation>Print it here</translation>
    </message>
    <message>
        <source>Or write it as PDF for an office printer</source>
        <translation>Or write it as PDF for an office printer</translation>
    </message>
    <message>
        <source>Remove that file when it is printed.</source>
        <translation>Remove that file when it is printed.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Write the file</translation>
    </message>
    <message>
        <source>Is it on paper?</source>
        <translation>Is it on paper?</translation>
    </message>
    <message>
        <source>From then on backups are closed for this sheet, and the code is shown nowhere any more.</source>
        <translation>From then on backups are closed for this sheet, and the code is shown nowhere any more.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>I have it on paper</translation>
    </message>
    <message>
        <source>The kiosk holds the printer. Close the kiosk, write the file, or write the code down.</source>
        <translation>The kiosk holds the printer. Close the kiosk, write the file, or write the code down.</translation>
    </message>
    <message>
        <source>Printed. Compare it with the screen.</source>
        <translation>Printed. Compare it with the screen.</translation>
    </message>
    <message>
        <source>Type where the file goes.</source>
        <translation>Type where the file goes.</translation>
    </message>
    <message>
        <source>Written. Print it, then remove the file.</source>
        <translation>Written. Print it, then remove the file.</translation>
    </message>
    <message>
        <source>Write it in both languages.</source>
        <translation>Write it in both languages.</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>Write hours as 08:30-14:30.</source>
        <translation>Write hours as 08:30-14:30.</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} to {most}</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Write a number from {least} to {most}.</translation>
    </message>
    <message>
        <source>Empty: ask at the counter</source>
        <translation>Empty: ask at the counter</translation>
    </message>
    <message>
        <source>That is no amount. Write it as 50.00.</source>
        <translation>That is no amount. Write it as 50.00.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>ordinary</translation>
    </message>
    <message>
        <source>Change a fee: {name}</source>
        <translation>Change a fee: {name}</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>The tariff&apos;s currency</source>
        <translation>The tariff&apos;s currency</translation>
    </message>
    <message>
        <source>Rounded to; empty: not</source>
        <translation>Rounded to; empty: not</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>With blanks between them; empty: the usual ones.</source>
        <translation>With blanks between them; empty: the usual ones.</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>Notes and coins</translation>
    </message>
    <message>
        <source>One of it in {currency}</source>
        <translation>One of it in {currency}</translation>
    </message>
    <message>
        <source>Set a rate</source>
        <translation>Set a rate</translation>
    </message>
    <message>
        <source>By what drawers are counted</source>
        <translation>By what drawers are counted</translation>
    </message>
    <message>
        <source>Set the notes and coins</source>
        <translation>Set the notes and coins</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>Rounded to</translation>
    </message>
    <message>
        <source>A number above 0 is needed, and a day that isn&apos;t over.</source>
        <translation>A number above 0 is needed, and a day that isn&apos;t over.</translation>
    </message>
    <message>
        <source>Somebody changed what the mission sets meanwhile. Look at it, and set it again.</source>
        <translation>Somebody changed what the mission sets meanwhile. Look at it, and set it again.</translation>
    </message>
    <message>
        <source>It is set. It stands in the history under your name.</source>
        <translation>It is set. It stands in the history under your name.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Set it</translation>
    </message>
    <message>
        <source>Show what it comes to</source>
        <translation>Show what it comes to</translation>
    </message>
    <message>
        <source>The decision that it rests on</source>
        <translation>The decision that it rests on</translation>
    </message>
    <message>
        <source>Write three letters, such as USD.</source>
        <translation>Write three letters, such as USD.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>If a clerk is gone and their desk wasn&apos;t left: whom they had waits again.</source>
        <translation>If a clerk is gone and their desk wasn&apos;t left: whom they had waits again.</translation>
    </message>
    <message>
        <source>Press once more to free it</source>
        <translation>Press once more to free it</translation>
    </message>
    <message>
        <source>Free the desk</source>
        <translation>Free the desk</translation>
    </message>
    <message>
        <source>There is no desk yet.</source>
        <translation>There is no desk yet.</translation>
    </message>
    <message>
        <source>Add the fee</source>
        <translation>Add the fee</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Received from</translation>
    </message>
    <message>
        <source>Official stamp&apos;s number, if there is one</source>
        <translation>Official stamp&apos;s number, if there is one</translation>
    </message>
    <message>
        <source>Cash given; empty: exactly</source>
        <translation>Cash given; empty: exactly</translation>
    </message>
    <message>
        <source>Number on the card terminal&apos;s slip</source>
        <translation>Number on the card terminal&apos;s slip</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>Take the money</translation>
    </message>
    <message>
        <source>Reason for an exemption</source>
        <translation>Reason for an exemption</translation>
    </message>
    <message>
        <source>Why exempt?</source>
        <translation>Why exempt?</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Fewer</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exempt</translation>
    </message>
    <message>
        <source>The reason for an exemption isn&apos;t used yet. Press Exempt, or clear the reason.</source>
        <translation>The reason for an exemption isn&apos;t used yet. Press Exempt, or clear the reason.</translation>
    </message>
    <message>
        <source>Choose the fee first that is to be exempted.</source>
        <translation>Choose the fee first that is to be exempted.</translation>
    </message>
    <message>
        <source>Choose a fee from the list.</source>
        <translation>Choose a fee from the list.</translation>
    </message>
    <message>
        <source>An exemption needs a reason. Somebody else has to agree to it.</source>
        <translation>An exemption needs a reason. Somebody else has to agree to it.</translation>
    </message>
    <message>
        <source>The slip&apos;s number is missing.</source>
        <translation>The slip&apos;s number is missing.</translation>
    </message>
    <message>
        <source>That is no amount.</source>
        <translation>That is no amount.</translation>
    </message>
    <message>
        <source>Total {amount}</source>
        <translation>Total {amount}</translation>
    </message>
    <message>
        <source>Close after today</source>
        <translation>Close after today</translation>
    </message>
    <message>
        <source>Set up a desk</source>
        <translation>Set up a desk</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Name, born</source>
        <translation>Name, born</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Reference, filed</source>
        <translation>Reference, filed</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>waits for {desk}</source>
        <translation>waits for {desk}</translation>
    </message>
    <message>
        <source>not before {time}</source>
        <translation>not before {time}</translation>
    </message>
    <message>
        <source>What it is called in Arabic</source>
        <translation>What it is called in Arabic</translation>
    </message>
    <message>
        <source>What it is called in English</source>
        <translation>What it is called in English</translation>
    </message>
    <message>
        <source>Lines that it serves</source>
        <translation>Lines that it serves</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Write a number.</translation>
    </message>
    <message>
        <source>Choose at least one line that it serves.</source>
        <translation>Choose at least one line that it serves.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>A station for training has a store of its own. All its screens and papers say so.</source>
        <translation>A station for training has a store of its own. All its screens and papers say so.</translation>
    </message>
    <message>
        <source>It goes over when its face is started again.</source>
        <translation>It goes over when its face is started again.</translation>
    </message>
    <message>
        <source>Put this station to work again</source>
        <translation>Put this station to work again</translation>
    </message>
    <message>
        <source>Let this station train</source>
        <translation>Let this station train</translation>
    </message>
    <message>
        <source>Lines of the hall</source>
        <translation>Lines of the hall</translation>
    </message>
    <message>
        <source>Change a line: {name}</source>
        <translation>Change a line: {name}</translation>
    </message>
    <message>
        <source>Arabic letter of its numbers</source>
        <translation>Arabic letter of its numbers</translation>
    </message>
    <message>
        <source>Latin letter of its numbers</source>
        <translation>Latin letter of its numbers</translation>
    </message>
    <message>
        <source>by command line</source>
        <translation>by command line</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Took back {number}</source>
        <translation>Took back {number}</translation>
    </message>
    <message>
        <source>A file was imported</source>
        <translation>A file was imported</translation>
    </message>
    <message>
        <source>Hours and closed days</source>
        <translation>Hours and closed days</translation>
    </message>
    <message>
        <source>Bookings and order</source>
        <translation>Bookings and order</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Lines and desks</source>
        <translation>Lines and desks</translation>
    </message>
    <message>
        <source>All as a file</source>
        <translation>All as a file</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Switch off: {name}</source>
        <translation>Switch off: {name}</translation>
    </message>
    <message>
        <source>The reason in Arabic</source>
        <translation>The reason in Arabic</translation>
    </message>
    <message>
        <source>The reason in English</source>
        <translation>The reason in English</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Empty: until it is switched on</source>
        <translation>Empty: until it is switched on</translation>
    </message>
    <message>
        <source>Fees are changed by two. Type your PIN once more</source>
        <translation>Fees are changed by two. Type your PIN once more</translation>
    </message>
    <message>
        <source>Somebody else who approves it</source>
        <translation>Somebody else who approves it</translation>
    </message>
    <message>
        <source>The mission isn&apos;t known here yet.</source>
        <translation>The mission isn&apos;t known here yet.</translation>
    </message>
    <message>
        <source>This will change</source>
        <translation>This will change</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>Somebody else has to approve.</source>
        <translation>Somebody else has to approve.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Look at it, then try again.</source>
        <translation>Somebody changed this meanwhile. Look at it, then try again.</translation>
    </message>
    <message>
        <source>Saved. Screens show it within a minute; History takes it back.</source>
        <translation>Saved. Screens show it within a minute; History takes it back.</translation>
    </message>
    <message>
        <source>Fees are changed by two people who may do that, and too few of them work here.</source>
        <translation>Fees are changed by two people who may do that, and too few of them work here.</translation>
    </message>
    <message>
        <source>Your log-in may not do all of that, and nobody works here who may.</source>
        <translation>Your log-in may not do all of that, and nobody works here who may.</translation>
    </message>
    <message>
        <source>IT adds them, under “Staff”.</source>
        <translation>IT adds them, under “Staff”.</translation>
    </message>
    <message>
        <source>The mission&apos;s texts</source>
        <translation>The mission&apos;s texts</translation>
    </message>
    <message>
        <source>Announce something in the hall</source>
        <translation>Announce something in the hall</translation>
    </message>
    <message>
        <source>In Arabic</source>
        <translation>In Arabic</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Empty: until it is taken out</source>
        <translation>Empty: until it is taken out</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Announce</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>Fee of {name}</source>
        <translation>Fee of {name}</translation>
    </message>
    <message>
        <source>Why {name} is off</source>
        <translation>Why {name} is off</translation>
    </message>
    <message>
        <source>Line of {name}</source>
        <translation>Line of {name}</translation>
    </message>
    <message>
        <source>A service of the mission&apos;s own: {name}</source>
        <translation>A service of the mission&apos;s own: {name}</translation>
    </message>
    <message>
        <source>Usual hours on {name}</source>
        <translation>Usual hours on {name}</translation>
    </message>
    <message>
        <source>Hours: {name}</source>
        <translation>Hours: {name}</translation>
    </message>
    <message>
        <source>Bookings: {name}</source>
        <translation>Bookings: {name}</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Bookings</translation>
    </message>
    <message>
        <source>Who comes late</source>
        <translation>Who comes late</translation>
    </message>
    <message>
        <source>Order of calling</source>
        <translation>Order of calling</translation>
    </message>
    <message>
        <source>no bookings</source>
        <translation>no bookings</translation>
    </message>
    <message>
        <source>How it is booked: {name}</source>
        <translation>How it is booked: {name}</translation>
    </message>
    <message>
        <source>Minutes of a slot</source>
        <translation>Minutes of a slot</translation>
    </message>
    <message>
        <source>Counters that serve it</source>
        <translation>Counters that serve it</translation>
    </message>
    <message>
        <source>Minutes for one person</source>
        <translation>Minutes for one person</translation>
    </message>
    <message>
        <source>Days ahead that can be booked</source>
        <translation>Days ahead that can be booked</translation>
    </message>
    <message>
        <source>Share that kiosks give away, in percent</source>
        <translation>Share that kiosks give away, in percent</translation>
    </message>
    <message>
        <source>Share that the web gives away, in percent</source>
        <translation>Share that the web gives away, in percent</translation>
    </message>
    <message>
        <source>Who comes late: {name}</source>
        <translation>Who comes late: {name}</translation>
    </message>
    <message>
        <source>Order of calling: {name}</source>
        <translation>Order of calling: {name}</translation>
    </message>
    <message>
        <source>Line: {name}</source>
        <translation>Line: {name}</translation>
    </message>
    <message>
        <source>Desk: {name}</source>
        <translation>Desk: {name}</translation>
    </message>
    <message>
        <source>Announcement {name}</source>
        <translation>Announcement {name}</translation>
    </message>
    <message>
        <source>The mission: {name}</source>
        <translation>The mission: {name}</translation>
    </message>
    <message>
        <source>Devices that a kiosk needs</source>
        <translation>Devices that a kiosk needs</translation>
    </message>
    <message>
        <source>Station {name}</source>
        <translation>Station {name}</translation>
    </message>
    <message>
        <source>Order of {name}</source>
        <translation>Order of {name}</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>closed, the day may still move</source>
        <translation>closed, the day may still move</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>ask at the counter</source>
        <translation>ask at the counter</translation>
    </message>
    <message>
        <source>service counter</source>
        <translation>service counter</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>reception</translation>
    </message>
    <message>
        <source>cashier</source>
        <translation>cashier</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>for training</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>at work</translation>
    </message>
    <message>
        <source>several</source>
        <translation>several</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>city</source>
        <translation>city</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>place for help</source>
        <translation>place for help</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>time zone</translation>
    </message>
    <message>
        <source>country</source>
        <translation>country</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>currency</translation>
    </message>
    <message>
        <source>days until what was filed is erased</source>
        <translation>days until what was filed is erased</translation>
    </message>
    <message>
        <source>minutes until which one is on time</source>
        <translation>minutes until which one is on time</translation>
    </message>
    <message>
        <source>minutes until which one keeps the place behind the punctual</source>
        <translation>minutes until which one keeps the place behind the punctual</translation>
    </message>
    <message>
        <source>days until which a missed appointment may be moved</source>
        <translation>days until which a missed appointment may be moved</translation>
    </message>
    <message>
        <source>minutes by which who comes without an appointment ranks later</source>
        <translation>minutes by which who comes without an appointment ranks later</translation>
    </message>
    <message>
        <source>minutes by which who needs help ranks earlier</source>
        <translation>minutes by which who needs help ranks earlier</translation>
    </message>
    <message>
        <source>minutes by which who was left waiting the day before ranks earlier</source>
        <translation>minutes by which who was left waiting the day before ranks earlier</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>{line} (before: {before})</source>
        <translation>{line} (before: {before})</translation>
    </message>
    <message>
        <source>, from {day}</source>
        <translation>, from {day}</translation>
    </message>
    <message>
        <source>, on {day}</source>
        <translation>, on {day}</translation>
    </message>
    <message>
        <source>, from {first} to {last}</source>
        <translation>, from {first} to {last}</translation>
    </message>
    <message>
        <source>{counters} counters, {minutes} minutes a slot, {each} minutes a person; {ahead} days ahead; kiosks {kiosks} %, web {web} %</source>
        <translation>{counters} counters, {minutes} minutes a slot, {each} minutes a person; {ahead} days ahead; kiosks {kiosks} %, web {web} %</translation>
    </message>
    <message>
        <source>That can&apos;t be. Nothing was changed. Look at:</source>
        <translation>That can&apos;t be. Nothing was changed. Look at:</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back: everything stands on it.</source>
        <translation>This can&apos;t be taken back: everything stands on it.</translation>
    </message>
    <message>
        <source>The portal has set this anew since. Look at it, and set it as it should be.</source>
        <translation>The portal has set this anew since. Look at it, and set it as it should be.</translation>
    </message>
    <message>
        <source>Change {number} changed it again. Take that back first.</source>
        <translation>Change {number} changed it again. Take that back first.</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>Leave the desk</translation>
    </message>
    <message>
        <source>{number} is here now</source>
        <translation>{number} is here now</translation>
    </message>
    <message>
        <source>Nobody waits for this desk.</source>
        <translation>Nobody waits for this desk.</translation>
    </message>
    <message>
        <source>Nobody has waited for this desk since {time}.</source>
        <translation>Nobody has waited for this desk since {time}.</translation>
    </message>
    <message>
        <source>Whoever comes is shown here at once.</source>
        <translation>Whoever comes is shown here at once.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>The line</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Didn&apos;t come</source>
        <translation>Didn&apos;t come</translation>
    </message>
    <message>
        <source>Set aside</source>
        <comment>act</comment>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Send on</translation>
    </message>
    <message>
        <source>Call the chosen one</source>
        <translation>Call the chosen one</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Call the next one</source>
        <translation>Call the next one</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Is here</translation>
    </message>
    <message>
        <source>Serving is over</source>
        <translation>Serving is over</translation>
    </message>
    <message>
        <source>Back from the break</source>
        <translation>Back from the break</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Choose somebody in the line first.</source>
        <translation>Choose somebody in the line first.</translation>
    </message>
    <message>
        <source>Finish with the person at your desk first.</source>
        <translation>Finish with the person at your desk first.</translation>
    </message>
    <message>
        <source>“{leave}” once more clears it.</source>
        <translation>“{leave}” once more clears it.</translation>
    </message>
    <message>
        <source>Still coming back to this desk: {numbers}.</source>
        <translation>Still coming back to this desk: {numbers}.</translation>
    </message>
    <message>
        <source>“{leave}” once more: the other desks of their line call them.</source>
        <translation>“{leave}” once more: the other desks of their line call them.</translation>
    </message>
    <message>
        <source>“{leave}” once more: the other cashiers call them.</source>
        <translation>“{leave}” once more: the other cashiers call them.</translation>
    </message>
    <message>
        <source>Nobody can be called now.</source>
        <translation>Nobody can be called now.</translation>
    </message>
    <message>
        <source>{number} is still at your desk.</source>
        <translation>{number} is still at your desk.</translation>
    </message>
    <message>
        <source>{number} was moved by somebody else a moment ago.</source>
        <translation>{number} was moved by somebody else a moment ago.</translation>
    </message>
    <message>
        <source>Somebody else sits at this desk now.</source>
        <translation>Somebody else sits at this desk now.</translation>
    </message>
    <message>
        <source>Somebody else goes to help there.</source>
        <translation>Somebody else goes to help there.</translation>
    </message>
    <message>
        <source>That can&apos;t be done with this number now.</source>
        <translation>That can&apos;t be done with this number now.</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>Your desk</translation>
    </message>
    <message>
        <source>Logged in: {name}</source>
        <translation>Logged in: {name}</translation>
    </message>
    <message>
        <source>No desk stands here yet. IT adds desks in set-up.</source>
        <translation>No desk stands here yet. IT adds desks in set-up.</translation>
    </message>
    <message>
        <source>Choose at least one line.</source>
        <translation>Choose at least one line.</translation>
    </message>
    <message>
        <source>Lines that you serve</source>
        <translation>Lines that you serve</translation>
    </message>
    <message>
        <source>Sit down</source>
        <translation>Sit down</translation>
    </message>
    <message>
        <source>You sit at another desk. Leave that one first.</source>
        <translation>You sit at another desk. Leave that one first.</translation>
    </message>
    <message>
        <source>Somebody else sits at this desk.</source>
        <translation>Somebody else sits at this desk.</translation>
    </message>
    <message>
        <source>If they are gone, the reception or a supervisor frees it, on their page Today.</source>
        <translation>If they are gone, the reception or a supervisor frees it, on their page Today.</translation>
    </message>
    <message>
        <source>At this desk</source>
        <translation>At this desk</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>On a break</translation>
    </message>
    <message numerus="yes">
        <source>call number %n</source>
        <translation>
            <numerusform>call %n</numerusform>
            <numerusform>call %n</numerusform>
        </translation>
    </message>
    <message>
        <source>goes back afterwards: {desk}</source>
        <translation>goes back afterwards: {desk}</translation>
    </message>
    <message>
        <source>Send on to</source>
        <translation>Send on to</translation>
    </message>
    <message>
        <source>and back to me afterwards</source>
        <translation>and back to me afterwards</translation>
    </message>
    <message>
        <source>Hand the document over</source>
        <translation>Hand the document over</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Not after all</source>
        <translation>Not after all</translation>
    </message>
    <message>
        <source>Name of whoever collects</source>
        <translation>Name of whoever collects</translation>
    </message>
    <message>
        <source>Last 4 characters of its number</source>
        <translation>Last 4 characters of its number</translation>
    </message>
    <message>
        <source>Look once more</source>
        <translation>Look once more</translation>
    </message>
    <message>
        <source>To {name}, by {proof} ending in {tail}. The document is the right one, and complete.</source>
        <translation>To {name}, by {proof} ending in {tail}. The document is the right one, and complete.</translation>
    </message>
    <message>
        <source>Who collects it?</source>
        <translation>Who collects it?</translation>
    </message>
    <message>
        <source>Type the last 4 characters, as they stand on it.</source>
        <translation>Type the last 4 characters, as they stand on it.</translation>
    </message>
    <message>
        <source>Came at {time}</source>
        <translation>Came at {time}</translation>
    </message>
    <message>
        <source>Back at {time}</source>
        <translation>Back at {time}</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Needs help</translation>
    </message>
    <message numerus="yes">
        <source>ranks %n minute(s) later, so that appointments hold</source>
        <translation>
            <numerusform>ranks %n minute later, so that appointments hold</numerusform>
            <numerusform>ranks %n minutes later, so that appointments hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ranks %n minute(s) earlier</source>
        <translation>
            <numerusform>ranks %n minute earlier</numerusform>
            <numerusform>ranks %n minutes earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers by hour</source>
        <translation>Numbers by hour</translation>
    </message>
    <message>
        <source>Half waited no longer than</source>
        <translation>Half waited no longer than</translation>
    </message>
    <message>
        <source>Fees taken</source>
        <translation>Fees taken</translation>
    </message>
    <message>
        <source>Visits at the kiosk</source>
        <translation>Visits at the kiosk</translation>
    </message>
    <message>
        <source>Where people went away before the end</source>
        <translation>Where people went away before the end</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Numbers given out</source>
        <translation>Numbers given out</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>Still in the house</source>
        <translation>Still in the house</translation>
    </message>
    <message>
        <source>Called and didn&apos;t come</source>
        <translation>Called and didn&apos;t come</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Took a number</source>
        <translation>Took a number</translation>
    </message>
    <message>
        <source>Came with an appointment</source>
        <translation>Came with an appointment</translation>
    </message>
    <message>
        <source>Booked a day</source>
        <translation>Booked a day</translation>
    </message>
    <message>
        <source>Handed in a request</source>
        <translation>Handed in a request</translation>
    </message>
    <message>
        <source>Asked for information</source>
        <translation>Asked for information</translation>
    </message>
    <message>
        <source>Went away before the end</source>
        <translation>Went away before the end</translation>
    </message>
    <message>
        <source>Choosing a service</source>
        <translation>Choosing a service</translation>
    </message>
    <message>
        <source>Reading about a service</source>
        <translation>Reading about a service</translation>
    </message>
    <message>
        <source>At the privacy notice</source>
        <translation>At the privacy notice</translation>
    </message>
    <message>
        <source>Telling whom it is for</source>
        <translation>Telling whom it is for</translation>
    </message>
    <message>
        <source>Filling in the form</source>
        <translation>Filling in the form</translation>
    </message>
    <message>
        <source>At the list of papers</source>
        <translation>At the list of papers</translation>
    </message>
    <message>
        <source>At the review</source>
        <translation>At the review</translation>
    </message>
    <message>
        <source>Taking a number</source>
        <translation>Taking a number</translation>
    </message>
    <message>
        <source>Booking a day</source>
        <translation>Booking a day</translation>
    </message>
    <message>
        <source>Looking for an appointment or a request</source>
        <translation>Looking for an appointment or a request</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Came on {day}</source>
        <translation>Came on {day}</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Appointment {time}</translation>
    </message>
    <message>
        <source>From an earlier day</source>
        <translation>From an earlier day</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Gave up</translation>
    </message>
    <message>
        <source>Numbers are given out</source>
        <translation>Numbers are given out</translation>
    </message>
    <message>
        <source>No more people can be served today</source>
        <translation>No more people can be served today</translation>
    </message>
    <message>
        <source>Too few desks are open</source>
        <translation>Too few desks are open</translation>
    </message>
    <message>
        <source>Something has failed</source>
        <translation>Something has failed</translation>
    </message>
    <message>
        <source>The mission is about to close</source>
        <translation>The mission is about to close</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>The day is closed</translation>
    </message>
    <message>
        <source>This is no number from the gate.</source>
        <translation>This is no number from the gate.</translation>
    </message>
    <message>
        <source>No such number was printed for today.</source>
        <translation>No such number was printed for today.</translation>
    </message>
    <message>
        <source>What this number is for was said already.</source>
        <translation>What this number is for was said already.</translation>
    </message>
    <message>
        <source>Papers are missing</source>
        <translation>Papers are missing</translation>
    </message>
    <message>
        <source>Comes again</source>
        <translation>Comes again</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>The file is larger than any configuration.</source>
        <translation>The file is larger than any configuration.</translation>
    </message>
    <message>
        <source>This is no configuration that a station exported.</source>
        <translation>This is no configuration that a station exported.</translation>
    </message>
    <message>
        <source>A newer release wrote this file. Bring this station to it first.</source>
        <translation>A newer release wrote this file. Bring this station to it first.</translation>
    </message>
    <message>
        <source>The file was changed since it was signed. Export it again.</source>
        <translation>The file was changed since it was signed. Export it again.</translation>
    </message>
    <message>
        <source>The file is signed, but this release can&apos;t read what it says.</source>
        <translation>The file is signed, but this release can&apos;t read what it says.</translation>
    </message>
    <message>
        <source>Write all of it into a file</source>
        <translation>Write all of it into a file</translation>
    </message>
    <message>
        <source>Hours, fees, services, lines, desks and texts, signed by this station.</source>
        <translation>Hours, fees, services, lines, desks and texts, signed by this station.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Take all of it from a file</source>
        <translation>Take all of it from a file</translation>
    </message>
    <message>
        <source>What would change is shown first. All of it is taken, or nothing.</source>
        <translation>What would change is shown first. All of it is taken, or nothing.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation>Nothing can be written there.</translation>
    </message>
    <message>
        <source>Written. Whoever takes it elsewhere compares these words: {words}</source>
        <translation>Written. Whoever takes it elsewhere compares these words: {words}</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>This file can&apos;t be read.</translation>
    </message>
    <message>
        <source>Whose file it is</source>
        <translation>Whose file it is</translation>
    </message>
    <message>
        <source>Of {mission}, exported by {station}, {moment}</source>
        <translation>Of {mission}, exported by {station}, {moment}</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>Show what would change</translation>
    </message>
    <message>
        <source>The other station shows the same words</source>
        <translation>The other station shows the same words</translation>
    </message>
    <message>
        <source>It is another mission&apos;s, and is to be taken all the same</source>
        <translation>It is another mission&apos;s, and is to be taken all the same</translation>
    </message>
    <message>
        <source>Confirm what stands beside the boxes first.</source>
        <translation>Confirm what stands beside the boxes first.</translation>
    </message>
    <message>
        <source>You have a number for today</source>
        <translation>You have a number for today</translation>
    </message>
    <message>
        <source>Nobody can say yet how long you will wait.</source>
        <translation>Nobody can say yet how long you will wait.</translation>
    </message>
    <message>
        <source>Waiting time: {wait}</source>
        <translation>Waiting time: {wait}</translation>
    </message>
    <message>
        <source>less than 5 minutes</source>
        <translation>less than 5 minutes</translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>up to %n minute</numerusform>
            <numerusform>up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low} to %n minute(s)</source>
        <translation>
            <numerusform>{low} to %n minute</numerusform>
            <numerusform>{low} to %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 to 1½ hours</source>
        <translation>1 to 1½ hours</translation>
    </message>
    <message>
        <source>1½ to 2 hours</source>
        <translation>1½ to 2 hours</translation>
    </message>
    <message>
        <source>2 to 3 hours</source>
        <translation>2 to 3 hours</translation>
    </message>
    <message>
        <source>more than 3 hours</source>
        <translation>more than 3 hours</translation>
    </message>
    <message>
        <source>There are no more numbers today for this service.</source>
        <translation>There are no more numbers today for this service.</translation>
    </message>
    <message>
        <source>There are no numbers for this service now: too few counters are open.</source>
        <translation>There are no numbers for this service now: too few counters are open.</translation>
    </message>
    <message>
        <source>There are no numbers for this service now, for a technical reason.</source>
        <translation>There are no numbers for this service now, for a technical reason.</translation>
    </message>
    <message>
        <source>We have closed for today: there are no more numbers.</source>
        <translation>We have closed for today: there are no more numbers.</translation>
    </message>
    <message>
        <source>We close soon: there are no more numbers today for this service.</source>
        <translation>We close soon: there are no more numbers today for this service.</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Their requests</source>
        <translation>Their requests</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Nothing was filed in this visit. Search for a request, or take a new one.</source>
        <translation>Nothing was filed in this visit. Search for a request, or take a new one.</translation>
    </message>
    <message>
        <source>It was moved on meanwhile. This is how it is now.</source>
        <translation>It was moved on meanwhile. This is how it is now.</translation>
    </message>
    <message>
        <source>It opens when you begin to serve somebody. Nobody else&apos;s is shown.</source>
        <translation>It opens when you begin to serve somebody. Nobody else&apos;s is shown.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>What was filed is erased, or this release can&apos;t read it.</source>
        <translation>What was filed is erased, or this release can&apos;t read it.</translation>
    </message>
    <message>
        <source>Print the receipt of hand-over again</source>
        <translation>Print the receipt of hand-over again</translation>
    </message>
    <message>
        <source>Press once more to cancel it</source>
        <translation>Press once more to cancel it</translation>
    </message>
    <message>
        <source>Press once more: the applicant is told</source>
        <translation>Press once more: the applicant is told</translation>
    </message>
    <message>
        <source>Left for you to fill in: {n}</source>
        <translation>Left for you to fill in: {n}</translation>
    </message>
    <message>
        <source>What was filed</source>
        <translation>What was filed</translation>
    </message>
    <message>
        <source>With corrections; what stood there before is kept below.</source>
        <translation>With corrections; what stood there before is kept below.</translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation>Keep what was typed</translation>
    </message>
    <message>
        <source>Originals seen</source>
        <translation>Originals seen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>{paper} (said: not with them)</source>
        <translation>{paper} (said: not with them)</translation>
    </message>
    <message>
        <source>Notes, and what was done</source>
        <translation>Notes, and what was done</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Not filed</translation>
    </message>
    <message>
        <source>Filed here</source>
        <translation>Filed here</translation>
    </message>
    <message>
        <source>At the central portal</source>
        <translation>At the central portal</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Papers are asked for</source>
        <translation>Papers are asked for</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ready to be collected</source>
        <translation>Ready to be collected</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Take into review</source>
        <translation>Take into review</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Ask for papers</translation>
    </message>
    <message>
        <source>Document has come</source>
        <translation>Document has come</translation>
    </message>
    <message>
        <source>Cancel at the applicant&apos;s wish</source>
        <translation>Cancel at the applicant&apos;s wish</translation>
    </message>
    <message>
        <source>For themselves</source>
        <translation>For themselves</translation>
    </message>
    <message>
        <source>For their child</source>
        <translation>For their child</translation>
    </message>
    <message>
        <source>For their spouse</source>
        <translation>For their spouse</translation>
    </message>
    <message>
        <source>For a parent</source>
        <translation>For a parent</translation>
    </message>
    <message>
        <source>For a brother or sister</source>
        <translation>For a brother or sister</translation>
    </message>
    <message>
        <source>By power of attorney</source>
        <translation>By power of attorney</translation>
    </message>
    <message>
        <source>Passport or travel document</source>
        <translation>Passport or travel document</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>Residence card</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Power of attorney</translation>
    </message>
    <message>
        <source>The holder</source>
        <translation>The holder</translation>
    </message>
    <message>
        <source>Somebody authorised</source>
        <translation>Somebody authorised</translation>
    </message>
    <message>
        <source>The holder, or the parent who asked</source>
        <translation>The holder, or the parent who asked</translation>
    </message>
    <message>
        <source>The holder, or the agent who asked</source>
        <translation>The holder, or the agent who asked</translation>
    </message>
    <message>
        <source>The holder, or an agent</source>
        <translation>The holder, or an agent</translation>
    </message>
    <message>
        <source>May collect it: {who}.</source>
        <translation>May collect it: {who}.</translation>
    </message>
    <message>
        <source>Asked for by: {name}.</source>
        <translation>Asked for by: {name}.</translation>
    </message>
    <message>
        <source>This name is written in Latin letters, as in the passport.</source>
        <translation>This name is written in Latin letters, as in the passport.</translation>
    </message>
    <message>
        <source>Two dates, such as {example}</source>
        <translation>Two dates, such as {example}</translation>
    </message>
    <message>
        <source>A date, such as {example}, or the year alone</source>
        <translation>A date, such as {example}, or the year alone</translation>
    </message>
    <message>
        <source>Original seen: {paper}</source>
        <translation>Original seen: {paper}</translation>
    </message>
    <message>
        <source>Not seen: {paper}</source>
        <translation>Not seen: {paper}</translation>
    </message>
    <message>
        <source>Handed over: {who}, {proof}</source>
        <translation>Handed over: {who}, {proof}</translation>
    </message>
    <message>
        <source>A correction</source>
        <translation>A correction</translation>
    </message>
    <message>
        <source>{label}: {new}</source>
        <translation>{label}: {new}</translation>
    </message>
    <message>
        <source>{label}: {new}, before: {old}</source>
        <translation>{label}: {new}, before: {old}</translation>
    </message>
    <message>
        <source>Numbers for the gate</source>
        <translation>Numbers for the gate</translation>
    </message>
    <message>
        <source>Handed out before the doors open; at a kiosk or the reception one says what one comes for.</source>
        <translation>Handed out before the doors open; at a kiosk or the reception one says what one comes for.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>Print them</translation>
    </message>
    <message>
        <source>Printed {n} of {all}.</source>
        <translation>Printed {n} of {all}.</translation>
    </message>
    <message>
        <source>Printed {n} of {all}. Print the rest?</source>
        <translation>Printed {n} of {all}. Print the rest?</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>What is to be paid</source>
        <translation>What is to be paid</translation>
    </message>
    <message>
        <source>Exempt: {reason}</source>
        <translation>Exempt: {reason}</translation>
    </message>
    <message>
        <source>All fees of today</source>
        <translation>All fees of today</translation>
    </message>
    <message>
        <source>Type a part of the fee&apos;s name</source>
        <translation>Type a part of the fee&apos;s name</translation>
    </message>
    <message>
        <source>Open your drawer</source>
        <translation>Open your drawer</translation>
    </message>
    <message>
        <source>Count the money in the drawer with somebody beside you. You both sign for it.</source>
        <translation>Count the money in the drawer with somebody beside you. You both sign for it.</translation>
    </message>
    <message>
        <source>Money in the drawer</source>
        <translation>Money in the drawer</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Open the drawer</translation>
    </message>
    <message>
        <source>The money is taken</source>
        <translation>The money is taken</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>Next bill</translation>
    </message>
    <message>
        <source>Change for the person: {amount}</source>
        <translation>Change for the person: {amount}</translation>
    </message>
    <message>
        <source>Still to be paid: {amount}</source>
        <translation>Still to be paid: {amount}</translation>
    </message>
    <message>
        <source>Print the office copy</source>
        <translation>Print the office copy</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Why it is to be void</source>
        <translation>Why it is to be void</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Ask to void it</source>
        <translation>Ask to void it</translation>
    </message>
    <message>
        <source>Payer and fee</source>
        <translation>Payer and fee</translation>
    </message>
    <message>
        <source>Worth, and papers</source>
        <translation>Worth, and papers</translation>
    </message>
    <message>
        <source>No receipt was given in this drawer yet.</source>
        <translation>No receipt was given in this drawer yet.</translation>
    </message>
    <message>
        <source>Choose a receipt first.</source>
        <translation>Choose a receipt first.</translation>
    </message>
    <message>
        <source>The receipt is being printed.</source>
        <translation>The receipt is being printed.</translation>
    </message>
    <message>
        <source>A reason is needed: somebody else decides by it.</source>
        <translation>A reason is needed: somebody else decides by it.</translation>
    </message>
    <message>
        <source>Asked. Go on; somebody else decides.</source>
        <translation>Asked. Go on; somebody else decides.</translation>
    </message>
    <message>
        <source>The other&apos;s staff number</source>
        <translation>The other&apos;s staff number</translation>
    </message>
    <message>
        <source>The other&apos;s PIN</source>
        <translation>The other&apos;s PIN</translation>
    </message>
    <message>
        <source>not set by the mission</source>
        <translation>not set by the mission</translation>
    </message>
    <message>
        <source>The mission hasn&apos;t set this fee yet. A supervisor sets it.</source>
        <translation>The mission hasn&apos;t set this fee yet. A supervisor sets it.</translation>
    </message>
    <message>
        <source>The mission takes this fee no longer.</source>
        <translation>The mission takes this fee no longer.</translation>
    </message>
    <message>
        <source>Nobody has set the rate of this currency yet. A supervisor sets it.</source>
        <translation>Nobody has set the rate of this currency yet. A supervisor sets it.</translation>
    </message>
    <message>
        <source>Missing from this bill, since the mission hasn&apos;t set the amount: {fees}. A supervisor sets it.</source>
        <translation>Missing from this bill, since the mission hasn&apos;t set the amount: {fees}. A supervisor sets it.</translation>
    </message>
    <message>
        <source>Ordered, but the mission takes it no longer: {fees}. The rest can be paid; then {keys} strikes this out.</source>
        <translation>Ordered, but the mission takes it no longer: {fees}. The rest can be paid; then {keys} strikes this out.</translation>
    </message>
    <message>
        <source>Missing from this bill, since nobody has set the currency&apos;s rate: {fees}. A supervisor sets it.</source>
        <translation>Missing from this bill, since nobody has set the currency&apos;s rate: {fees}. A supervisor sets it.</translation>
    </message>
    <message>
        <source>Left out, with no amount or no rate on {day}: {fees}. A day that has them brings them back.</source>
        <translation>Left out, with no amount or no rate on {day}: {fees}. A day that has them brings them back.</translation>
    </message>
    <message>
        <source>Ordered by {desk}. Afterwards the person goes back there.</source>
        <translation>Ordered by {desk}. Afterwards the person goes back there.</translation>
    </message>
    <message>
        <source>{number} was sent to {desk} to pay {amount}, and comes back afterwards.</source>
        <translation>{number} was sent to {desk} to pay {amount}, and comes back afterwards.</translation>
    </message>
    <message>
        <source>The bill of {number} is ordered, but they weren&apos;t sent to {desk}. Send them on with {send}; if they left your desk meanwhile, {undo} brings them back first.</source>
        <translation>The bill of {number} is ordered, but they weren&apos;t sent to {desk}. Send them on with {send}; if they left your desk meanwhile, {undo} brings them back first.</translation>
    </message>
    <message>
        <source>Ordered and not paid yet: {amount}</source>
        <translation>Ordered and not paid yet: {amount}</translation>
    </message>
    <message>
        <source>{number} hasn&apos;t paid {amount}.</source>
        <translation>{number} hasn&apos;t paid {amount}.</translation>
    </message>
    <message>
        <source>{go} once more lets them go.</source>
        <translation>{go} once more lets them go.</translation>
    </message>
    <message>
        <source>{go} once more sends them on.</source>
        <translation>{go} once more sends them on.</translation>
    </message>
    <message>
        <source>{go} once more sets them aside.</source>
        <translation>{go} once more sets them aside.</translation>
    </message>
    <message>
        <source>{go} once more takes back that they came.</source>
        <translation>{go} once more takes back that they came.</translation>
    </message>
    <message>
        <source>{go} once more lets them go back to {desk}.</source>
        <translation>{go} once more lets them go back to {desk}.</translation>
    </message>
    <message>
        <source>{take} takes the money.</source>
        <translation>{take} takes the money.</translation>
    </message>
    <message>
        <source>{send} sends them on.</source>
        <translation>{send} sends them on.</translation>
    </message>
    <message>
        <source>{go} once more calls somebody and clears it.</source>
        <translation>{go} once more calls somebody and clears it.</translation>
    </message>
    <message>
        <source>What was typed into the request of {number} isn&apos;t kept.</source>
        <translation>What was typed into the request of {number} isn&apos;t kept.</translation>
    </message>
    <message>
        <source>The new request of {number} isn&apos;t handed in.</source>
        <translation>The new request of {number} isn&apos;t handed in.</translation>
    </message>
    <message>
        <source>{go} once more lets them go and clears it.</source>
        <translation>{go} once more lets them go and clears it.</translation>
    </message>
    <message>
        <source>{go} once more sets them aside and clears it.</source>
        <translation>{go} once more sets them aside and clears it.</translation>
    </message>
    <message>
        <source>{go} once more takes back that they came and clears it.</source>
        <translation>{go} once more takes back that they came and clears it.</translation>
    </message>
    <message>
        <source>“{button}”</source>
        <translation>“{button}”</translation>
    </message>
    <message>
        <source>Paid already: {receipts}</source>
        <translation>Paid already: {receipts}</translation>
    </message>
    <message>
        <source>Agreed: {what} of {receipt}</source>
        <translation>Agreed: {what} of {receipt}</translation>
    </message>
    <message>
        <source>Refused: {what} of {receipt}</source>
        <translation>Refused: {what} of {receipt}</translation>
    </message>
    <message>
        <source>Receipt {serial} isn&apos;t printed yet. It is printed under Receipts.</source>
        <translation>Receipt {serial} isn&apos;t printed yet. It is printed under Receipts.</translation>
    </message>
    <message>
        <source>Receipt {serial}, taken for {number}, isn&apos;t printed yet. It is printed under Receipts.</source>
        <translation>Receipt {serial}, taken for {number}, isn&apos;t printed yet. It is printed under Receipts.</translation>
    </message>
    <message>
        <source>This paper was entered before, as {serial}.</source>
        <translation>This paper was entered before, as {serial}.</translation>
    </message>
    <message>
        <source>The paper is entered, but not for the order: that was paid before, or replaced.</source>
        <translation>The paper is entered, but not for the order: that was paid before, or replaced.</translation>
    </message>
    <message>
        <source>This was paid before, with receipt {serial}.</source>
        <translation>This was paid before, with receipt {serial}.</translation>
    </message>
    <message>
        <source>This stamp is on receipt {serial} already.</source>
        <translation>This stamp is on receipt {serial} already.</translation>
    </message>
    <message>
        <source>The order was replaced meanwhile. The bill was made anew: look at it again.</source>
        <translation>The order was replaced meanwhile. The bill was made anew: look at it again.</translation>
    </message>
    <message>
        <source>Your drawer was counted and takes no more money. Under Drawer: count again, or close it.</source>
        <translation>Your drawer was counted and takes no more money. Under Drawer: count again, or close it.</translation>
    </message>
    <message>
        <source>Your drawer isn&apos;t open. Open it first, under Drawer.</source>
        <translation>Your drawer isn&apos;t open. Open it first, under Drawer.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet. Add a fee.</source>
        <translation>There is nothing to pay yet. Add a fee.</translation>
    </message>
    <message>
        <source>That is less than what is to be paid.</source>
        <translation>That is less than what is to be paid.</translation>
    </message>
    <message>
        <source>A card pays exactly what is to be paid.</source>
        <translation>A card pays exactly what is to be paid.</translation>
    </message>
    <message>
        <source>An amount below nothing can&apos;t be taken.</source>
        <translation>An amount below nothing can&apos;t be taken.</translation>
    </message>
    <message>
        <source>Who pays is missing: the receipt names them.</source>
        <translation>Who pays is missing: the receipt names them.</translation>
    </message>
    <message>
        <source>Tariff or rate was changed meanwhile. The bill was made anew: look at it again.</source>
        <translation>Tariff or rate was changed meanwhile. The bill was made anew: look at it again.</translation>
    </message>
    <message>
        <source>A name, number or reason is too long, or has signs that can&apos;t be printed.</source>
        <translation>A name, number or reason is too long, or has signs that can&apos;t be printed.</translation>
    </message>
    <message>
        <source>That day hasn&apos;t come yet. Write the day that stands on the paper.</source>
        <translation>That day hasn&apos;t come yet. Write the day that stands on the paper.</translation>
    </message>
    <message>
        <source>What is to be paid changed meanwhile. The bill was made anew: look at it again.</source>
        <translation>What is to be paid changed meanwhile. The bill was made anew: look at it again.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Reversal</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message numerus="yes">
        <source>%n void(s) or exemption(s) wait for a second person.</source>
        <translation>
            <numerusform>%n void or exemption waits for a second person.</numerusform>
            <numerusform>%n voids or exemptions wait for a second person.</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor decides under Till, Decisions; until then the drawer can&apos;t be closed.</source>
        <translation>A supervisor decides under Till, Decisions; until then the drawer can&apos;t be closed.</translation>
    </message>
    <message>
        <source>An exemption was refused. Ask to void its receipt, marked in Receipts, and take the fee.</source>
        <translation>An exemption was refused. Ask to void its receipt, marked in Receipts, and take the fee.</translation>
    </message>
    <message>
        <source>Void asked for</source>
        <translation>Void asked for</translation>
    </message>
    <message>
        <source>Exemption asked for</source>
        <translation>Exemption asked for</translation>
    </message>
    <message>
        <source>Exemption refused</source>
        <translation>Exemption refused</translation>
    </message>
    <message>
        <source>The other person has a drawer already. They close it first, or somebody else takes over.</source>
        <translation>The other person has a drawer already. They close it first, or somebody else takes over.</translation>
    </message>
    <message>
        <source>Your drawer is open already.</source>
        <translation>Your drawer is open already.</translation>
    </message>
    <message>
        <source>It is exactly right.</source>
        <translation>It is exactly right.</translation>
    </message>
    <message>
        <source>Too much: {amount}</source>
        <translation>Too much: {amount}</translation>
    </message>
    <message>
        <source>Missing: {amount}</source>
        <translation>Missing: {amount}</translation>
    </message>
    <message>
        <source>Kept. That is {amount} more than was counted.</source>
        <translation>Kept. That is {amount} more than was counted.</translation>
    </message>
    <message>
        <source>Kept. That is {amount} less than was counted.</source>
        <translation>Kept. That is {amount} less than was counted.</translation>
    </message>
    <message>
        <source>The drawer is closed.</source>
        <translation>The drawer is closed.</translation>
    </message>
    <message>
        <source>Voiding</source>
        <translation>Voiding</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Exemption</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>in doubt</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>The receipt is printed again, as a duplicate.</source>
        <translation>The receipt is printed again, as a duplicate.</translation>
    </message>
    <message>
        <source>The receipt is printed.</source>
        <translation>The receipt is printed.</translation>
    </message>
    <message>
        <source>Receipt and office copy are printed.</source>
        <translation>Receipt and office copy are printed.</translation>
    </message>
    <message>
        <source>The other person</source>
        <translation>The other person</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>You are helping at {station}.</source>
        <translation>You are helping at {station}.</translation>
    </message>
    <message>
        <source>Someone asks for help at {station}.</source>
        <translation>Someone asks for help at {station}.</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Helped</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>I am coming</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Number on paper</source>
        <translation>Number on paper</translation>
    </message>
    <message>
        <source>if any</source>
        <translation>if any</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>one of several</comment>
        <translation>Line</translation>
    </message>
    <message>
        <source>Needs help: waits less</source>
        <translation>Needs help: waits less</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Give a number</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>A number from 1 to {most}.</translation>
    </message>
    <message>
        <source>Choose a service.</source>
        <translation>Choose a service.</translation>
    </message>
    <message>
        <source>Self-test before opening</source>
        <translation>Self-test before opening</translation>
    </message>
    <message>
        <source>The kiosk opens only once what it can&apos;t do without was well. 0: it isn&apos;t looked at.</source>
        <translation>The kiosk opens only once what it can&apos;t do without was well. 0: it isn&apos;t looked at.</translation>
    </message>
    <message>
        <source>Minutes before opening</source>
        <translation>Minutes before opening</translation>
    </message>
    <message>
        <source>With a test page, before the first opening of a day</source>
        <translation>With a test page, before the first opening of a day</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>A sentence in Arabic, then one in English, as applicants hear them. Stand before it.</source>
        <translation>A sentence in Arabic, then one in English, as applicants hear them. Stand before it.</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>How loud</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Speak</translation>
    </message>
    <message>
        <source>Speaking…</source>
        <translation>Speaking…</translation>
    </message>
    <message>
        <source>It was said. If nobody heard it: the loudspeaker&apos;s cable, its switch, its own volume.</source>
        <translation>It was said. If nobody heard it: the loudspeaker&apos;s cable, its switch, its own volume.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Sign for the drawer</source>
        <translation>Sign for the drawer</translation>
    </message>
    <message>
        <source>What you know of the difference</source>
        <translation>What you know of the difference</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>Sign and close</translation>
    </message>
    <message>
        <source>Hand over to the other</source>
        <translation>Hand over to the other</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>Counted {amount}</source>
        <translation>Counted {amount}</translation>
    </message>
    <message numerus="yes">
        <source>Counted again, %n time(s). The first count was {amount}.</source>
        <translation>
            <numerusform>Counted again, %n time. The first count was {amount}.</numerusform>
            <numerusform>Counted again, %n times. The first count was {amount}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Should be {amount}</source>
        <translation>Should be {amount}</translation>
    </message>
    <message>
        <source>It has signs that can&apos;t be kept, or is too long.</source>
        <translation>It has signs that can&apos;t be kept, or is too long.</translation>
    </message>
    <message>
        <source>How many of {piece}</source>
        <translation>How many of {piece}</translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation>What waits for a decision</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Count another&apos;s drawer</source>
        <translation>Count another&apos;s drawer</translation>
    </message>
    <message>
        <source>Open drawers</source>
        <translation>Open drawers</translation>
    </message>
    <message>
        <source>Keep the count; the drawer stays open</source>
        <translation>Keep the count; the drawer stays open</translation>
    </message>
    <message>
        <source>Sign and close without the clerk</source>
        <translation>Sign and close without the clerk</translation>
    </message>
    <message>
        <source>If {clerk} is away: a second person signs with you for what was counted here, and their drawer is closed. What should be in it is told afterwards.</source>
        <translation>If {clerk} is away: a second person signs with you for what was counted here, and their drawer is closed. What should be in it is told afterwards.</translation>
    </message>
    <message>
        <source>Its clerk counted it already: now it can only be closed.</source>
        <translation>Its clerk counted it already: now it can only be closed.</translation>
    </message>
    <message>
        <source>Kept. What is over or short stands in the report once the drawer is closed.</source>
        <translation>Kept. What is over or short stands in the report once the drawer is closed.</translation>
    </message>
    <message>
        <source>Counted, not closed</source>
        <translation>Counted, not closed</translation>
    </message>
    <message>
        <source>Closed drawers that aren&apos;t in the bank yet</source>
        <translation>Closed drawers that aren&apos;t in the bank yet</translation>
    </message>
    <message>
        <source>Amount; empty: all of it</source>
        <translation>Amount; empty: all of it</translation>
    </message>
    <message>
        <source>Number on the bank&apos;s slip</source>
        <translation>Number on the bank&apos;s slip</translation>
    </message>
    <message>
        <source>Brought to the bank</source>
        <translation>Brought to the bank</translation>
    </message>
    <message>
        <source>Print the deposit slip</source>
        <translation>Print the deposit slip</translation>
    </message>
    <message>
        <source>Closed {time}</source>
        <translation>Closed {time}</translation>
    </message>
    <message>
        <source>Deposit slip</source>
        <translation>Deposit slip</translation>
    </message>
    <message>
        <source>Drawer of</source>
        <translation>Drawer of</translation>
    </message>
    <message>
        <source>Everything is deposited.</source>
        <translation>Everything is deposited.</translation>
    </message>
    <message>
        <source>This money was brought to the bank before.</source>
        <translation>This money was brought to the bank before.</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>Nothing waits for a decision.</translation>
    </message>
    <message>
        <source>Choose a drawer, and count it in whole numbers.</source>
        <translation>Choose a drawer, and count it in whole numbers.</translation>
    </message>
    <message>
        <source>Money in or out without a receipt</source>
        <translation>Money in or out without a receipt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>Take out of the drawer</source>
        <translation>Take out of the drawer</translation>
    </message>
    <message>
        <source>Count, to close or to hand over</source>
        <translation>Count, to close or to hand over</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>That is all</translation>
    </message>
    <message>
        <source>Open since {time}, begun with {amount}</source>
        <translation>Open since {time}, begun with {amount}</translation>
    </message>
    <message>
        <source>Your drawer isn&apos;t open. The person pays at a cashier and comes back to you.</source>
        <translation>Your drawer isn&apos;t open. The person pays at a cashier and comes back to you.</translation>
    </message>
    <message>
        <source>Send the bill to {desk}</source>
        <translation>Send the bill to {desk}</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Drawers</source>
        <translation>Drawers</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>End of the day</translation>
    </message>
    <message>
        <source>No more numbers today. Who still waits comes first on the next day, with a paper.</source>
        <translation>No more numbers today. Who still waits comes first on the next day, with a paper.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Press once more to close the day</source>
        <translation>Press once more to close the day</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) hold numbers of an earlier day that nobody closed.</source>
        <translation>
            <numerusform>%n person holds a number of an earlier day that nobody closed.</numerusform>
            <numerusform>%n people hold numbers of an earlier day that nobody closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it now: they get new numbers and come first.</source>
        <translation>Close it now: they get new numbers and come first.</translation>
    </message>
    <message>
        <source>Still at a desk: {numbers}</source>
        <translation>Still at a desk: {numbers}</translation>
    </message>
    <message>
        <source>The mission&apos;s hours don&apos;t say when it opens next. IT sets them.</source>
        <translation>The mission&apos;s hours don&apos;t say when it opens next. IT sets them.</translation>
    </message>
    <message>
        <source>{day} is closed.</source>
        <translation>{day} is closed.</translation>
    </message>
    <message>
        <source>First on {day}: {numbers}</source>
        <translation>First on {day}: {numbers}</translation>
    </message>
    <message>
        <source>Papers printed: {n} of {all}</source>
        <translation>Papers printed: {n} of {all}</translation>
    </message>
    <message>
        <source>See to the printer. Who has no paper is given their number by hand.</source>
        <translation>See to the printer. Who has no paper is given their number by hand.</translation>
    </message>
    <message>
        <source>Appointments served: {n}</source>
        <translation>Appointments served: {n}</translation>
    </message>
    <message>
        <source>Appointments missed: {n}</source>
        <translation>Appointments missed: {n}</translation>
    </message>
    <message>
        <source>Give back money of a day that is closed</source>
        <translation>Give back money of a day that is closed</translation>
    </message>
    <message>
        <source>Number on the receipt</source>
        <translation>Number on the receipt</translation>
    </message>
    <message>
        <source>Find a receipt by its number</source>
        <translation>Find a receipt by its number</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Look for it</translation>
    </message>
    <message>
        <source>Why it is given back</source>
        <translation>Why it is given back</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Give the money back</translation>
    </message>
    <message>
        <source>This store knows no receipt of that number.</source>
        <translation>This store knows no receipt of that number.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>A reason is needed.</translation>
    </message>
    <message>
        <source>Type it as it is printed; of this year&apos;s receipts the last digits are enough.</source>
        <translation>Type it as it is printed; of this year&apos;s receipts the last digits are enough.</translation>
    </message>
    <message>
        <source>Its money is in your drawer, which is still open, so nothing is given back here. Ask to void the receipt: it is chosen in the list above.</source>
        <translation>Its money is in your drawer, which is still open, so nothing is given back here. Ask to void the receipt: it is chosen in the list above.</translation>
    </message>
    <message>
        <source>Its money is in the drawer of {name}, which is still open, so nothing is given back here. The receipt is voided from there, under Receipts.</source>
        <translation>Its money is in the drawer of {name}, which is still open, so nothing is given back here. The receipt is voided from there, under Receipts.</translation>
    </message>
    <message>
        <source>Choose a service; Enter goes on to its form.</source>
        <translation>Choose a service; Enter goes on to its form.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Clear the form</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>Handing in</translation>
    </message>
    <message>
        <source>The request of who was here before is handed in: {reference}.</source>
        <translation>The request of who was here before is handed in: {reference}.</translation>
    </message>
    <message>
        <source>Press once more to clear it</source>
        <translation>Press once more to clear it</translation>
    </message>
    <message>
        <source>A slip at the scanner, a reference, a document&apos;s number, or a name as it is written.</source>
        <translation>A slip at the scanner, a reference, a document&apos;s number, or a name as it is written.</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>Search requests</translation>
    </message>
    <message>
        <source>A slip at the scanner, a reference, a document&apos;s number, or a name. Empty: all of them.</source>
        <translation>A slip at the scanner, a reference, a document&apos;s number, or a name. Empty: all of them.</translation>
    </message>
    <message>
        <source>Who has come to collect?</source>
        <translation>Who has come to collect?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>In which order</translation>
    </message>
    <message>
        <source>Longest here first</source>
        <translation>Longest here first</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>By reference</source>
        <translation>By reference</translation>
    </message>
    <message>
        <source>Type a little more.</source>
        <translation>Type a little more.</translation>
    </message>
    <message>
        <source>No document lies ready.</source>
        <translation>No document lies ready.</translation>
    </message>
    <message numerus="yes">
        <source>The %n that lie here longest are shown.</source>
        <translation>
            <numerusform>The one that lies here longest is shown.</numerusform>
            <numerusform>The %n that lie here longest are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) lie ready.</source>
        <translation>
            <numerusform>%n document lies ready.</numerusform>
            <numerusform>%n documents lie ready.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is ready was found. How far it is, the search says.</source>
        <translation>Nothing that is ready was found. How far it is, the search says.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) found</source>
        <translation>
            <numerusform>%n document found</numerusform>
            <numerusform>%n documents found</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found. Is it written like this on the paper?</source>
        <translation>Nothing was found. Is it written like this on the paper?</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are shown, there are more. Type more of the name.</source>
        <translation>
            <numerusform>The newest one is shown, there are more. Type more of the name.</numerusform>
            <numerusform>The newest %n are shown, there are more. Type more of the name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) found</source>
        <translation>
            <numerusform>%n request found</numerusform>
            <numerusform>%n requests found</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests that were found</source>
        <translation>Requests that were found</translation>
    </message>
    <message>
        <source>Slip lost: number of their document</source>
        <translation>Slip lost: number of their document</translation>
    </message>
    <message>
        <source>Check in, print the number</source>
        <translation>Check in, print the number</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Slip lost: document number</source>
        <translation>Slip lost: document number</translation>
    </message>
    <message>
        <source>No appointment of this document is known here.</source>
        <translation>No appointment of this document is known here.</translation>
    </message>
    <message>
        <source>Appointment on {moment}, reference {reference}.</source>
        <translation>Appointment on {moment}, reference {reference}.</translation>
    </message>
    <message>
        <source>They can be checked in.</source>
        <translation>They can be checked in.</translation>
    </message>
    <message>
        <source>They can be checked in, and are called at their time.</source>
        <translation>They can be checked in, and are called at their time.</translation>
    </message>
    <message>
        <source>They come late, and can be checked in.</source>
        <translation>They come late, and can be checked in.</translation>
    </message>
    <message>
        <source>That is another day.</source>
        <translation>That is another day.</translation>
    </message>
    <message>
        <source>That is over: give them a number, or let them choose a new time.</source>
        <translation>That is over: give them a number, or let them choose a new time.</translation>
    </message>
    <message>
        <source>That is over: give them a number.</source>
        <translation>That is over: give them a number.</translation>
    </message>
    <message>
        <source>They are checked in: {number}</source>
        <translation>They are checked in: {number}</translation>
    </message>
    <message>
        <source>They come first on another day: {number}</source>
        <translation>They come first on another day: {number}</translation>
    </message>
    <message>
        <source>They were called: {number}</source>
        <translation>They were called: {number}</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>Another one took its place: {successor}</source>
        <translation>Another one took its place: {successor}</translation>
    </message>
    <message>
        <source>The hours of that day were changed: they choose a new time at the kiosk.</source>
        <translation>The hours of that day were changed: they choose a new time at the kiosk.</translation>
    </message>
    <message>
        <source>They are received at another place.</source>
        <translation>They are received at another place.</translation>
    </message>
    <message>
        <source>The office copy is being printed.</source>
        <translation>The office copy is being printed.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>The slip is being printed.</translation>
    </message>
    <message>
        <source>The deposit slip is being printed.</source>
        <translation>The deposit slip is being printed.</translation>
    </message>
    <message>
        <source>Office copy</source>
        <translation>Office copy</translation>
    </message>
    <message>
        <source>The office copy is printed.</source>
        <translation>The office copy is printed.</translation>
    </message>
    <message>
        <source>The office copy is printed again.</source>
        <translation>The office copy is printed again.</translation>
    </message>
    <message>
        <source>The slip is printed again, as a duplicate.</source>
        <translation>The slip is printed again, as a duplicate.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is being printed.</source>
        <translation>The receipt of hand-over is being printed.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is printed. Whoever collected signs it, and so do you.</source>
        <translation>The receipt of hand-over is printed. Whoever collected signs it, and so do you.</translation>
    </message>
    <message>
        <source>The receipt of hand-over is printed again, as a duplicate.</source>
        <translation>The receipt of hand-over is printed again, as a duplicate.</translation>
    </message>
    <message>
        <source>The slip is printed.</source>
        <translation>The slip is printed.</translation>
    </message>
    <message>
        <source>The deposit slip is printed.</source>
        <translation>The deposit slip is printed.</translation>
    </message>
    <message>
        <source>The deposit slip is printed again, as a duplicate.</source>
        <translation>The deposit slip is printed again, as a duplicate.</translation>
    </message>
    <message>
        <source>Nobody knows whether the paper came out. Look before you print again. Everything is kept.</source>
        <translation>Nobody knows whether the paper came out. Look before you print again. Everything is kept.</translation>
    </message>
    <message>
        <source>Nothing was printed: another face of this machine has the printer. Everything is kept.</source>
        <translation>Nothing was printed: another face of this machine has the printer. Everything is kept.</translation>
    </message>
    <message>
        <source>Nothing was printed. Look at the printer, then print again. Everything is kept.</source>
        <translation>Nothing was printed. Look at the printer, then print again. Everything is kept.</translation>
    </message>
    <message>
        <source>Your last closing</source>
        <translation>Your last closing</translation>
    </message>
    <message>
        <source>It was counted and closed without you, by a supervisor and another.</source>
        <translation>It was counted and closed without you, by a supervisor and another.</translation>
    </message>
    <message>
        <source>From {day} on: {rate}</source>
        <translation>From {day} on: {rate}</translation>
    </message>
    <message>
        <source>Before: {rate}</source>
        <translation>Before: {rate}</translation>
    </message>
    <message>
        <source>A fee of {fee} is then {paid}.</source>
        <translation>A fee of {fee} is then {paid}.</translation>
    </message>
    <message>
        <source>That is far from the rate before. Is the point where it belongs?</source>
        <translation>That is far from the rate before. Is the point where it belongs?</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Write the day as {example}.</source>
        <translation>Write the day as {example}.</translation>
    </message>
    <message>
        <source>{number} was sent on to {where} and comes back here.</source>
        <translation>{number} was sent on to {where} and comes back here.</translation>
    </message>
    <message>
        <source>{number} was sent on to {where}.</source>
        <translation>{number} was sent on to {where}.</translation>
    </message>
    <message>
        <source>{number} is set aside until {time}.</source>
        <translation>{number} is set aside until {time}.</translation>
    </message>
    <message>
        <source>{number} goes back to {desk}.</source>
        <translation>{number} goes back to {desk}.</translation>
    </message>
    <message>
        <source>What was typed into the bill isn&apos;t taken.</source>
        <translation>What was typed into the bill isn&apos;t taken.</translation>
    </message>
    <message>
        <source>The new request isn&apos;t handed in.</source>
        <translation>The new request isn&apos;t handed in.</translation>
    </message>
    <message>
        <source>What was typed into the request isn&apos;t kept.</source>
        <translation>What was typed into the request isn&apos;t kept.</translation>
    </message>
    <message>
        <source>{go} once more sends them on and clears it.</source>
        <translation>{go} once more sends them on and clears it.</translation>
    </message>
    <message>
        <source>{undo} takes that back.</source>
        <translation>{undo} takes that back.</translation>
    </message>
    <message>
        <source>Set aside for</source>
        <translation>Set aside for</translation>
    </message>
    <message>
        <source>Don&apos;t set aside</source>
        <translation>Don&apos;t set aside</translation>
    </message>
    <message>
        <source>Strike out the order</source>
        <translation>Strike out the order</translation>
    </message>
    <message>
        <source>Ordered of {number} and not paid: {amount}. {keys} once more strikes it out.</source>
        <translation>Ordered of {number} and not paid: {amount}. {keys} once more strikes it out.</translation>
    </message>
    <message>
        <source>Struck out. Nothing that was ordered of {number} is to be paid any more.</source>
        <translation>Struck out. Nothing that was ordered of {number} is to be paid any more.</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Easier to read and touch</source>
        <translation>Easier to read and touch</translation>
    </message>
    <message>
        <source>Easier to read, hear and touch</source>
        <translation>Easier to read, hear and touch</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>How loud pages are read</source>
        <translation>How loud pages are read</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Loud</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>All buttons low on the screen</source>
        <translation>All buttons low on the screen</translation>
    </message>
    <message>
        <source>Nothing moves on the screen</source>
        <translation>Nothing moves on the screen</translation>
    </message>
    <message>
        <source>I am using headphones</source>
        <translation>I am using headphones</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ArrivedPage</name>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>For anything else, please go to %1.</source>
        <translation>For anything else, please go to %1.</translation>
    </message>
</context>
<context>
    <name>BookGroupsPage</name>
    <message>
        <source>What is the appointment for?</source>
        <translation>What is the appointment for?</translation>
    </message>
</context>
<context>
    <name>BookPeoplePage</name>
    <message>
        <source>How many people?</source>
        <translation>How many people?</translation>
    </message>
    <message>
        <source>Count everyone who needs this service, and book once for all. Another service has an appointment of its own.</source>
        <translation>Count everyone who needs this service, and book once for all. Another service has an appointment of its own.</translation>
    </message>
    <message>
        <source>If there are more of you, please ask a clerk.</source>
        <translation>If there are more of you, please ask a clerk.</translation>
    </message>
</context>
<context>
    <name>BookReviewPage</name>
    <message>
        <source>See the rest</source>
        <translation>See the rest</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>Change the appointment</translation>
    </message>
    <message>
        <source>Book this appointment</source>
        <translation>Book this appointment</translation>
    </message>
    <message>
        <source>Touch the line you want to correct</source>
        <translation>Touch the line you want to correct</translation>
    </message>
    <message>
        <source>Is the new time right?</source>
        <translation>Is the new time right?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>The appointment is not booked yet; what you chose is still on the screen. Try again, or ask a clerk.</source>
        <translation>The appointment is not booked yet; what you chose is still on the screen. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</source>
        <translation>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</translation>
    </message>
</context>
<context>
    <name>BookScanPage</name>
    <message>
        <source>Type the details</source>
        <translation>Type the details</translation>
    </message>
    <message>
        <source>Put the passport or travel document on the scanner</source>
        <translation>Put the passport or travel document on the scanner</translation>
    </message>
    <message>
        <source>Open it at the page with the photograph. The two lines at the foot of that page are read.</source>
        <translation>Open it at the page with the photograph. The two lines at the foot of that page are read.</translation>
    </message>
</context>
<context>
    <name>BookServicesPage</name>
    <message>
        <source>Choose the service</source>
        <translation>Choose the service</translation>
    </message>
</context>
<context>
    <name>BookTimesPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Keep the appointment as it is</source>
        <translation>Keep the appointment as it is</translation>
    </message>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>Free times</translation>
    </message>
    <message>
        <source>Nearest free times</source>
        <translation>Nearest free times</translation>
    </message>
    <message>
        <source>This time was taken a moment ago.</source>
        <translation>This time was taken a moment ago.</translation>
    </message>
    <message>
        <source>The free times can&apos;t be seen just now. Try again, or ask a clerk.</source>
        <translation>The free times can&apos;t be seen just now. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>Your present appointment stays as it is.</source>
        <translation>Your present appointment stays as it is.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>Please go to %1.</translation>
    </message>
    <message>
        <source>Other days and times</source>
        <translation>Other days and times</translation>
    </message>
</context>
<context>
    <name>BookTypedPage</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>In whose name is the appointment?</source>
        <translation>In whose name is the appointment?</translation>
    </message>
</context>
<context>
    <name>BookWhoPage</name>
    <message>
        <source>In whose name is the appointment?</source>
        <translation>In whose name is the appointment?</translation>
    </message>
    <message>
        <source>One name is enough: all of you come together with it.</source>
        <translation>One name is enough: all of you come together with it.</translation>
    </message>
    <message numerus="yes">
        <source>Bring the same document on the day. Name and number are kept encrypted, only for this appointment, and erased %n day(s) after it.</source>
        <translation>
            <numerusform>Bring the same document on the day. Name and number are kept encrypted, only for this appointment, and erased %n day after it.</numerusform>
            <numerusform>Bring the same document on the day. Name and number are kept encrypted, only for this appointment, and erased %n days after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookedPage</name>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>I have the slip</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>I don&apos;t have it</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>Try to print again</translation>
    </message>
    <message>
        <source>Appointment number: %1</source>
        <translation>Appointment number: %1</translation>
    </message>
    <message>
        <source>Your appointment is booked</source>
        <translation>Your appointment is booked</translation>
    </message>
    <message>
        <source>Your appointment was changed</source>
        <translation>Your appointment was changed</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
    <message>
        <source>Your appointment is booked.</source>
        <translation>Your appointment is booked.</translation>
    </message>
    <message>
        <source>Your appointment was changed.</source>
        <translation>Your appointment was changed.</translation>
    </message>
    <message>
        <source>The slip from before is no longer valid.</source>
        <translation>The slip from before is no longer valid.</translation>
    </message>
    <message>
        <source>Please come a quarter of an hour before.</source>
        <translation>Please come a quarter of an hour before.</translation>
    </message>
    <message>
        <source>Appointment number</source>
        <translation>Appointment number</translation>
    </message>
    <message>
        <source>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</source>
        <translation>Booking is free, in the holder&apos;s name, and not for sale. Pay nobody for it.</translation>
    </message>
</context>
<context>
    <name>CancelPage</name>
    <message>
        <source>Cancelling</source>
        <translation>Cancelling</translation>
    </message>
    <message>
        <source>Keep the appointment</source>
        <translation>Keep the appointment</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Cancel the appointment</translation>
    </message>
    <message>
        <source>Cancel the appointment?</source>
        <translation>Cancel the appointment?</translation>
    </message>
    <message>
        <source>The appointment could not be cancelled just now. Try again, or ask a clerk.</source>
        <translation>The appointment could not be cancelled just now. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>If you cancel, the time is free for others. Cancel it?</source>
        <translation>If you cancel, the time is free for others. Cancel it?</translation>
    </message>
</context>
<context>
    <name>CancelledPage</name>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>The appointment is cancelled</source>
        <translation>The appointment is cancelled</translation>
    </message>
    <message>
        <source>The slip is no longer valid.</source>
        <translation>The slip is no longer valid.</translation>
    </message>
</context>
<context>
    <name>ChipPage</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Go on without the chip</source>
        <translation>Go on without the chip</translation>
    </message>
    <message>
        <source>%1 percent are read</source>
        <translation>%1 percent are read</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <source>Looking it up</source>
        <translation>Looking it up</translation>
    </message>
    <message>
        <source>The square code on the slip says which request it is. Without the slip, use the passport that was given in the request, open at the page with the photograph.</source>
        <translation>The square code on the slip says which request it is. Without the slip, use the passport that was given in the request, open at the page with the photograph.</translation>
    </message>
    <message>
        <source>Type the request number</source>
        <translation>Type the request number</translation>
    </message>
    <message>
        <source>Type the appointment number</source>
        <translation>Type the appointment number</translation>
    </message>
    <message>
        <source>Hold your slip or your passport to the scanner</source>
        <translation>Hold your slip or your passport to the scanner</translation>
    </message>
    <message>
        <source>The square code on the slip says which appointment it is. Without the slip, use the passport that you booked with, open at the page with the photograph.</source>
        <translation>The square code on the slip says which appointment it is. Without the slip, use the passport that you booked with, open at the page with the photograph.</translation>
    </message>
    <message>
        <source>If you have neither of them with you, please go to %1.</source>
        <translation>If you have neither of them with you, please go to %1.</translation>
    </message>
</context>
<context>
    <name>ClaimTypedPage</name>
    <message>
        <source>Looking it up</source>
        <translation>Looking it up</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Which request is it?</source>
        <translation>Which request is it?</translation>
    </message>
    <message>
        <source>Which appointment is it?</source>
        <translation>Which appointment is it?</translation>
    </message>
</context>
<context>
    <name>DateSlots</name>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Show my slip</source>
        <translation>Show my slip</translation>
    </message>
    <message>
        <source>Print my slip</source>
        <translation>Print my slip</translation>
    </message>
    <message>
        <source>Add another family member</source>
        <translation>Add another family member</translation>
    </message>
    <message numerus="yes">
        <source>Your %n request(s) have been submitted</source>
        <translation>
            <numerusform>Your request has been submitted</numerusform>
            <numerusform>Your %n requests have been submitted</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number %1 stays valid: wait until it is called, with your papers.</source>
        <translation>Your number %1 stays valid: wait until it is called, with your papers.</translation>
    </message>
    <message>
        <source>Photograph or remember the request number, then wait until your number %1 is called.</source>
        <translation>Photograph or remember the request number, then wait until your number %1 is called.</translation>
    </message>
    <message>
        <source>Photograph or remember the number, then go to %1.</source>
        <translation>Photograph or remember the number, then go to %1.</translation>
    </message>
    <message>
        <source>Print the slip, then go to %1 with it and your papers.</source>
        <translation>Print the slip, then go to %1 with it and your papers.</translation>
    </message>
    <message>
        <source>Submitted does not mean approved: the authority decides.</source>
        <translation>Submitted does not mean approved: the authority decides.</translation>
    </message>
    <message>
        <source>Nothing can be printed now.</source>
        <translation>Nothing can be printed now.</translation>
    </message>
    <message>
        <source>No fee has been paid yet. Pay only at the counter, against a receipt.</source>
        <translation>No fee has been paid yet. Pay only at the counter, against a receipt.</translation>
    </message>
</context>
<context>
    <name>FieldNote</name>
    <message>
        <source>Example: %1</source>
        <translation>Example: %1</translation>
    </message>
</context>
<context>
    <name>FollowedPage</name>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>Take a number to collect</source>
        <translation>Take a number to collect</translation>
    </message>
    <message>
        <source>Show my number</source>
        <translation>Show my number</translation>
    </message>
    <message>
        <source>Where your request is</source>
        <translation>Where your request is</translation>
    </message>
    <message>
        <source>Where your document is</source>
        <translation>Where your document is</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Choose the kind of service</source>
        <translation>Choose the kind of service</translation>
    </message>
</context>
<context>
    <name>HaveOnePage</name>
    <message>
        <source>Keep it as it is</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>You have an appointment already</source>
        <translation>You have an appointment already</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>One moment, please.</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>We have asked for a colleague. Please wait here.</source>
        <translation>We have asked for a colleague. Please wait here.</translation>
    </message>
    <message>
        <source>A colleague is on the way.</source>
        <translation>A colleague is on the way.</translation>
    </message>
    <message>
        <source>Nobody can come just now. Please go to %1.</source>
        <translation>Nobody can come just now. Please go to %1.</translation>
    </message>
    <message>
        <source>I don&apos;t need help any more</source>
        <translation>I don&apos;t need help any more</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>How can we help you today?</source>
        <translation>How can we help you today?</translation>
    </message>
    <message>
        <source>Nothing can be printed now. Your number will be on the screen: photograph or remember it.</source>
        <translation>Nothing can be printed now. Your number will be on the screen: photograph or remember it.</translation>
    </message>
    <message>
        <source>Check in, change or cancel</source>
        <translation>Check in, change or cancel</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>I have an appointment</translation>
    </message>
    <message>
        <source>Passport, civil record, papers from Syria</source>
        <translation>Passport, civil record, papers from Syria</translation>
    </message>
    <message>
        <source>I need a service</source>
        <translation>I need a service</translation>
    </message>
    <message>
        <source>For another day, free of charge</source>
        <translation>For another day, free of charge</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Book an appointment</translation>
    </message>
    <message>
        <source>By the slip or its number</source>
        <translation>By the slip or its number</translation>
    </message>
    <message>
        <source>Collect a document that is ready</source>
        <translation>Collect a document that is ready</translation>
    </message>
    <message>
        <source>Where is my request?</source>
        <translation>Where is my request?</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Which of their documents do you have?</source>
        <translation>Which of their documents do you have?</translation>
    </message>
    <message>
        <source>Which document do you have?</source>
        <translation>Which document do you have?</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message numerus="yes">
        <source>Otherwise this screen closes, and what you typed is erased, in %n second(s).</source>
        <translation>
            <numerusform>Otherwise this screen closes, and what you typed is erased, in one second.</numerusform>
            <numerusform>Otherwise this screen closes, and what you typed is erased, in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Otherwise this screen closes in %n second(s).</source>
        <translation>
            <numerusform>Otherwise this screen closes in %n second.</numerusform>
            <numerusform>Otherwise this screen closes in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>I need more time</translation>
    </message>
</context>
<context>
    <name>KDate</name>
    <message>
        <source>From %1 to %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message>
        <source>Year only, as in the document</source>
        <translation>Year only, as in the document</translation>
    </message>
</context>
<context>
    <name>KField</name>
    <message>
        <source>Touch here to type</source>
        <translation>Touch here to type</translation>
    </message>
    <message>
        <source>The clerk will fill it in</source>
        <translation>The clerk will fill it in</translation>
    </message>
</context>
<context>
    <name>KHandOver</name>
    <message>
        <source>I don&apos;t know; the clerk will fill it in</source>
        <translation>I don&apos;t know; the clerk will fill it in</translation>
    </message>
</context>
<context>
    <name>KPeriod</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>KReach</name>
    <message>
        <source>Lower buttons</source>
        <translation>Lower buttons</translation>
    </message>
    <message>
        <source>Buttons as before</source>
        <translation>Buttons as before</translation>
    </message>
</context>
<context>
    <name>KSearchList</name>
    <message>
        <source>Type the first letters</source>
        <translation>Type the first letters</translation>
    </message>
    <message>
        <source>Nothing in the list is written like this.</source>
        <translation>Nothing in the list is written like this.</translation>
    </message>
</context>
<context>
    <name>KYesNo</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Delete the last letter</source>
        <translation>Delete the last letter</translation>
    </message>
    <message>
        <source>Capital or small letters</source>
        <translation>Capital or small letters</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Other letters</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>If you leave now, what you typed is erased.</source>
        <translation>If you leave now, what you typed is erased.</translation>
    </message>
    <message>
        <source>Leave and erase</source>
        <translation>Leave and erase</translation>
    </message>
    <message>
        <source>Stay and finish the request</source>
        <translation>Stay and finish the request</translation>
    </message>
    <message>
        <source>Stay and finish booking</source>
        <translation>Stay and finish booking</translation>
    </message>
    <message>
        <source>Your request has not been submitted yet</source>
        <translation>Your request has not been submitted yet</translation>
    </message>
    <message>
        <source>Your appointment is not booked yet</source>
        <translation>Your appointment is not booked yet</translation>
    </message>
</context>
<context>
    <name>NotListedPage</name>
    <message>
        <source>Back to the services</source>
        <translation>Back to the services</translation>
    </message>
    <message>
        <source>My service is not listed</source>
        <translation>My service is not listed</translation>
    </message>
    <message>
        <source>A colleague will help you with it.</source>
        <translation>A colleague will help you with it.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>Please go to %1.</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Please wait a moment.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Take the number anyway</source>
        <translation>Take the number anyway</translation>
    </message>
    <message>
        <source>Take the number</source>
        <translation>Take the number</translation>
    </message>
    <message>
        <source>Stand in line</source>
        <translation>Stand in line</translation>
    </message>
    <message>
        <source>Book another day</source>
        <translation>Book another day</translation>
    </message>
    <message>
        <source>Take a number now</source>
        <translation>Take a number now</translation>
    </message>
    <message>
        <source>Stand in line with your number</source>
        <translation>Stand in line with your number</translation>
    </message>
    <message>
        <source>The number could not be taken just now. Try again, or ask a clerk.</source>
        <translation>The number could not be taken just now. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>How the line stands can&apos;t be seen just now. Try again, or ask a clerk.</source>
        <translation>How the line stands can&apos;t be seen just now. Try again, or ask a clerk.</translation>
    </message>
    <message>
        <source>Closing time may come before your turn.</source>
        <translation>Closing time may come before your turn.</translation>
    </message>
    <message>
        <source>Anyone with an appointment or a priority may be called before you.</source>
        <translation>Anyone with an appointment or a priority may be called before you.</translation>
    </message>
</context>
<context>
    <name>NumberPeoplePage</name>
    <message>
        <source>How many people?</source>
        <translation>How many people?</translation>
    </message>
    <message>
        <source>Count everyone who needs this service, and take one number for all.</source>
        <translation>Count everyone who needs this service, and take one number for all.</translation>
    </message>
    <message>
        <source>If there are more of you, please ask a clerk.</source>
        <translation>If there are more of you, please ask a clerk.</translation>
    </message>
</context>
<context>
    <name>NumberPriorityPage</name>
    <message>
        <source>Do you, or does someone with you, need priority?</source>
        <translation>Do you, or does someone with you, need priority?</translation>
    </message>
    <message>
        <source>Older or disabled people, pregnancy, an infant</source>
        <translation>Older or disabled people, pregnancy, an infant</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, thank you</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>You needn&apos;t say why, and nothing about it is kept but that you are called earlier.</source>
        <translation>You needn&apos;t say why, and nothing about it is kept but that you are called earlier.</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Part %1 of %2</source>
        <translation>Part %1 of %2</translation>
    </message>
    <message>
        <source>Show what comes before</source>
        <translation>Show what comes before</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>Part before</translation>
    </message>
    <message>
        <source>Top of the page</source>
        <translation>Top of the page</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Rest of the page</source>
        <translation>Rest of the page</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Rest of the page</source>
        <translation>Rest of the page</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Printing. Please wait a moment.</source>
        <translation>Printing. Please wait a moment.</translation>
    </message>
    <message>
        <source>Take your paper from the printer.</source>
        <translation>Take your paper from the printer.</translation>
    </message>
    <message>
        <source>The printer did not confirm: look whether the paper came out.</source>
        <translation>The printer did not confirm: look whether the paper came out.</translation>
    </message>
    <message>
        <source>Nothing was printed: photograph or remember the number.</source>
        <translation>Nothing was printed: photograph or remember the number.</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Which of these papers do you have today?</source>
        <translation>Which of these papers do you have today?</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>Not with me</source>
        <translation>Not with me</translation>
    </message>
    <message>
        <source>You can go on. We print what is missing; the clerk decides.</source>
        <translation>You can go on. We print what is missing; the clerk decides.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Your request is saved, but nothing was printed.</source>
        <translation>Your request is saved, but nothing was printed.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>I have the slip</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>I don&apos;t have it</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>Try to print again</translation>
    </message>
    <message numerus="yes">
        <source>Your %n request(s) have been submitted</source>
        <translation>
            <numerusform>Your request has been submitted</numerusform>
            <numerusform>Your %n requests have been submitted</numerusform>
        </translation>
    </message>
    <message>
        <source>Photograph or remember the number, then go to %1.</source>
        <translation>Photograph or remember the number, then go to %1.</translation>
    </message>
    <message>
        <source>Keep the slip to follow and collect, and go to %1 with it.</source>
        <translation>Keep the slip to follow and collect, and go to %1 with it.</translation>
    </message>
    <message>
        <source>Keep the slip, and wait until your number %1 is called.</source>
        <translation>Keep the slip, and wait until your number %1 is called.</translation>
    </message>
    <message>
        <source>Photograph or remember the request number, then wait until your number %1 is called.</source>
        <translation>Photograph or remember the request number, then wait until your number %1 is called.</translation>
    </message>
    <message>
        <source>Code of the request</source>
        <translation>Code of the request</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Printing. Please wait a moment.</source>
        <translation>Printing. Please wait a moment.</translation>
    </message>
    <message>
        <source>Take your paper from the printer.</source>
        <translation>Take your paper from the printer.</translation>
    </message>
    <message>
        <source>Your request is saved. The printer did not confirm: look whether the paper came out.</source>
        <translation>Your request is saved. The printer did not confirm: look whether the paper came out.</translation>
    </message>
    <message>
        <source>The printer did not confirm: look whether the paper came out.</source>
        <translation>The printer did not confirm: look whether the paper came out.</translation>
    </message>
    <message>
        <source>Nothing was printed. Photograph the list, or ask a colleague.</source>
        <translation>Nothing was printed. Photograph the list, or ask a colleague.</translation>
    </message>
    <message>
        <source>Picture of the paper</source>
        <translation>Picture of the paper</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Understood, next</source>
        <translation>Understood, next</translation>
    </message>
    <message>
        <source>Before we begin</source>
        <translation>Before we begin</translation>
    </message>
    <message>
        <source>The %1 asks for these details only to deal with your request. They are kept here encrypted, then sent to the authority in Syria.</source>
        <translation>The %1 asks for these details only to deal with your request. They are kept here encrypted, then sent to the authority in Syria.</translation>
    </message>
    <message numerus="yes">
        <source>They are erased from this kiosk %n day(s) after the request has ended.</source>
        <translation>
            <numerusform>They are erased from this kiosk one day after the request has ended.</numerusform>
            <numerusform>They are erased from this kiosk %n days after the request has ended.</numerusform>
        </translation>
    </message>
    <message>
        <source>We never ask for a password, an Absher account or a bank card.</source>
        <translation>We never ask for a password, an Absher account or a bank card.</translation>
    </message>
    <message>
        <source>Questions or corrections: %1</source>
        <translation>Questions or corrections: %1</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Request numbers</source>
        <translation>Request numbers</translation>
    </message>
    <message>
        <source>Request number</source>
        <translation>Request number</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>See the rest</source>
        <translation>See the rest</translation>
    </message>
    <message>
        <source>Saving your request</source>
        <translation>Saving your request</translation>
    </message>
    <message>
        <source>Submit the request</source>
        <translation>Submit the request</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Hide the numbers</translation>
    </message>
    <message>
        <source>Show the numbers in full</source>
        <translation>Show the numbers in full</translation>
    </message>
    <message>
        <source>Touch the line you want to correct</source>
        <translation>Touch the line you want to correct</translation>
    </message>
    <message>
        <source>Check the details before you submit</source>
        <translation>Check the details before you submit</translation>
    </message>
    <message>
        <source>The request is not saved yet; what you typed is still on the screen. Try again, or ask for a clerk.</source>
        <translation>The request is not saved yet; what you typed is still on the screen. Try again, or ask for a clerk.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Type the details</source>
        <translation>Type the details</translation>
    </message>
    <message>
        <source>Put the passport or travel document on the scanner</source>
        <translation>Put the passport or travel document on the scanner</translation>
    </message>
    <message>
        <source>Put the passport of the person concerned, not your own.</source>
        <translation>Put the passport of the person concerned, not your own.</translation>
    </message>
    <message>
        <source>Open it at the page with the photograph. The two lines at the foot of that page are read.</source>
        <translation>Open it at the page with the photograph. The two lines at the foot of that page are read.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Fill in the request here</source>
        <translation>Fill in the request here</translation>
    </message>
    <message>
        <source>Take a number now</source>
        <translation>Take a number now</translation>
    </message>
    <message>
        <source>Stand in line with your number</source>
        <translation>Stand in line with your number</translation>
    </message>
    <message>
        <source>Book another day</source>
        <translation>Book another day</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s); saves time at the counter</source>
        <translation>
            <numerusform>About %n minute; saves time at the counter</numerusform>
            <numerusform>About %n minutes; saves time at the counter</numerusform>
        </translation>
    </message>
    <message>
        <source>Print what to bring</source>
        <translation>Print what to bring</translation>
    </message>
    <message>
        <source>Nothing can be printed now.</source>
        <translation>Nothing can be printed now.</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Choose the service</source>
        <translation>Choose the service</translation>
    </message>
</context>
<context>
    <name>SlipCode</name>
    <message>
        <source>Code of the slip</source>
        <translation>Code of the slip</translation>
    </message>
</context>
<context>
    <name>SpeedPage</name>
    <message>
        <source>How fast do you need it?</source>
        <translation>How fast do you need it?</translation>
    </message>
</context>
<context>
    <name>StaffCodePage</name>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Erase the last digit</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Open for applicants</source>
        <translation>Open for applicants</translation>
    </message>
    <message>
        <source>Shut for applicants</source>
        <translation>Shut for applicants</translation>
    </message>
    <message>
        <source>How this kiosk is</source>
        <translation>How this kiosk is</translation>
    </message>
    <message>
        <source>As the next copy</source>
        <translation>As the next copy</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>I have finished</source>
        <translation>I have finished</translation>
    </message>
    <message>
        <source>Take your papers</source>
        <translation>Take your papers</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>Remember your number</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Take your passport with you.</source>
        <translation>Take your passport with you.</translation>
    </message>
    <message>
        <source>Please go to %1.</source>
        <translation>Please go to %1.</translation>
    </message>
    <message>
        <source>Thank you. Goodbye.</source>
        <translation>Thank you. Goodbye.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>I have the slip</source>
        <translation>I have the slip</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>I don&apos;t have it</source>
        <translation>I don&apos;t have it</translation>
    </message>
    <message>
        <source>Try to print again</source>
        <translation>Try to print again</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Print it again</translation>
    </message>
    <message>
        <source>Your number is kept.</source>
        <translation>Your number is kept.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s); you keep your number and your place</source>
        <translation>
            <numerusform>About %n minute; you keep your number and your place</numerusform>
            <numerusform>About %n minutes; you keep your number and your place</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in the request while you wait</source>
        <translation>Fill in the request while you wait</translation>
    </message>
    <message>
        <source>If you miss your call, take no new number: tell any clerk, or hold your slip to the scanner.</source>
        <translation>If you miss your call, take no new number: tell any clerk, or hold your slip to the scanner.</translation>
    </message>
    <message>
        <source>If you miss your call, take no new number: tell any clerk.</source>
        <translation>If you miss your call, take no new number: tell any clerk.</translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message>
        <source>My service is not listed</source>
        <translation>My service is not listed</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Larger text, contrast</source>
        <translation>Larger text, contrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Text, sound</source>
        <translation>Text, sound</translation>
    </message>
    <message>
        <source>Text size, contrast, low reach</source>
        <translation>Text size, contrast, low reach</translation>
    </message>
    <message>
        <source>Text size, volume, contrast, low reach</source>
        <translation>Text size, volume, contrast, low reach</translation>
    </message>
</context>
<context>
    <name>WhomPage</name>
    <message>
        <source>Who is this request for?</source>
        <translation>Who is this request for?</translation>
    </message>
</context>
</TS>
