<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Arrangements</name>
    <message>
        <source>Arrange to &amp;read</source>
        <translation>Zum &amp;Lesen einrichten</translation>
    </message>
    <message>
        <source>The text of the report large at the left, the claims below</source>
        <translation>Der Text des Berichts groß links, darunter die Behauptungen</translation>
    </message>
    <message>
        <source>Arrange to e&amp;xplore</source>
        <translation>Zum &amp;Erkunden einrichten</translation>
    </message>
    <message>
        <source>The picture in the middle, all panels round it</source>
        <translation>Das Bild in der Mitte, alle Bereiche darum herum</translation>
    </message>
    <message>
        <source>Arrange to &amp;brief</source>
        <translation>Zum &amp;Vortragen einrichten</translation>
    </message>
    <message>
        <source>The picture over the whole window, with what is chosen beside it</source>
        <translation>Das Bild über das ganze Fenster, daneben, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Panels back to their &amp;usual places</source>
        <translation>&amp;Bereiche an ihre üblichen Plätze</translation>
    </message>
    <message>
        <source>Forgets how the panels of this arrangement were moved</source>
        <translation>Vergisst, wie die Bereiche dieser Einrichtung verschoben wurden</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Panels</source>
        <translation>B&amp;ereiche</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>F&amp;ragen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>Ge&amp;speicherte Ansichten</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Opens a casefile, or adds reports and bundles to the case</source>
        <translation>Öffnet eine Falldatei oder fügt dem Fall Berichte und Bundles hinzu</translation>
    </message>
    <message>
        <source>Open sa&amp;mple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Adds the sample report to the case</source>
        <translation>Fügt dem Fall den Beispielbericht hinzu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Writes the casefile; the version before stays beside it</source>
        <translation>Schreibt die Falldatei; die vorige Fassung bleibt daneben</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Writes the case to another file</source>
        <translation>Schreibt den Fall in eine andere Datei</translation>
    </message>
    <message>
        <source>Export casefile for s&amp;haring …</source>
        <translation>Falldatei zum &amp;Weitergeben exportieren …</translation>
    </message>
    <message>
        <source>A new file without what was deleted, at a marking that you choose</source>
        <translation>Eine neue Datei ohne Gelöschtes, mit einer Kennzeichnung Ihrer Wahl</translation>
    </message>
    <message>
        <source>&amp;Bring work back …</source>
        <translation>Arbeit w&amp;iederherstellen …</translation>
    </message>
    <message>
        <source>What a window that ended without saving left behind</source>
        <translation>Was ein Fenster zurückließ, das ohne Speichern endete</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export c&amp;laims …</source>
        <translation>Beh&amp;auptungen exportieren …</translation>
    </message>
    <message>
        <source>Writes the claims of each report as JSON</source>
        <translation>Schreibt die Behauptungen jedes Berichts als JSON</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <source>Starts over with an empty case</source>
        <translation>Beginnt von vorn mit einem leeren Fall</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Ends Throughline</source>
        <translation>Beendet Throughline</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last step</source>
        <translation>Nimmt den letzten Schritt zurück</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Does the undone step again</source>
        <translation>Führt den zurückgenommenen Schritt wieder aus</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Finds names, claims and sentences of the case as you type</source>
        <translation>Findet Namen, Behauptungen und Sätze des Falls, während Sie tippen</translation>
    </message>
    <message>
        <source>F&amp;ilter the case</source>
        <translation>&amp;Fall filtern</translation>
    </message>
    <message>
        <source>Goes to the filter of the case</source>
        <translation>Geht zum Filter des Falls</translation>
    </message>
    <message>
        <source>&amp;Copy names</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copies what is chosen as text, indicators defanged</source>
        <translation>Kopiert als Text, was ausgewählt ist, Indikatoren entschärft</translation>
    </message>
    <message>
        <source>Copy &amp;live indicator</source>
        <translation>Scharfen &amp;Indikator kopieren</translation>
    </message>
    <message>
        <source>Copies the real address of the chosen indicator. Careful: where it is pasted, a click may open it</source>
        <translation>Kopiert die echte Adresse des ausgewählten Indikators. Vorsicht: Wo sie eingefügt wird, kann ein Klick sie öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies what is chosen in the picture, with what is said between it, to paste it into this or another case; into a text it pastes names</source>
        <translation>Kopiert, was im Bild ausgewählt ist, mit dem, was dazwischen behauptet wird, zum Einfügen in diesen oder einen anderen Fall; in einen Text werden Namen eingefügt</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Brings in what was copied in this or another case; out of any text it picks indicators</source>
        <translation>Bringt herein, was in diesem oder einem anderen Fall kopiert wurde; aus beliebigem Text liest es Indikatoren heraus</translation>
    </message>
    <message>
        <source>Choose &amp;nothing</source>
        <translation>Ni&amp;chts auswählen</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>Hebt die Auswahl auf</translation>
    </message>
    <message>
        <source>&amp;Hide chosen</source>
        <translation>Auswahl aus&amp;blenden</translation>
    </message>
    <message>
        <source>Leaves the chosen cards out; the picture says how many</source>
        <translation>Lässt die ausgewählten Karten weg; das Bild sagt, wie viele</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle anzeigen</translation>
    </message>
    <message>
        <source>Brings hidden cards back</source>
        <translation>Holt ausgeblendete Karten zurück</translation>
    </message>
    <message>
        <source>&amp;Edit chosen …</source>
        <translation>Auswahl bearbei&amp;ten …</translation>
    </message>
    <message>
        <source>Name, kind, times, tags, marking of what is chosen</source>
        <translation>Name, Art, Zeiten, Schlagwörter, Kennzeichnung der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Delete chosen</source>
        <translation>Auswahl &amp;löschen</translation>
    </message>
    <message>
        <source>Takes what is chosen out of the case; it can be restored at any time</source>
        <translation>Nimmt die Auswahl aus dem Fall; sie lässt sich jederzeit wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Tags and colour …</source>
        <translation>Schla&amp;gwörter und Farbe …</translation>
    </message>
    <message>
        <source>Your own marks on what is chosen</source>
        <translation>Ihre eigenen Merkzeichen an der Auswahl</translation>
    </message>
    <message>
        <source>Re&amp;view report</source>
        <translation>Bericht &amp;durchsehen</translation>
    </message>
    <message>
        <source>Shows what was read in the report, to accept, correct or reject it</source>
        <translation>Zeigt, was im Bericht gelesen wurde, zum Annehmen, Berichtigen oder Ablehnen</translation>
    </message>
    <message>
        <source>Add a &amp;thing …</source>
        <translation>&amp;Objekt hinzufügen …</translation>
    </message>
    <message>
        <source>An actor, a tool, a victim … of your own</source>
        <translation>Ein Akteur, ein Werkzeug, ein Opfer … von Ihnen</translation>
    </message>
    <message>
        <source>Add a &amp;relationship …</source>
        <translation>&amp;Beziehung hinzufügen …</translation>
    </message>
    <message>
        <source>A line between two things, with who says so</source>
        <translation>Eine Linie zwischen zwei Objekten, mit dem, der es sagt</translation>
    </message>
    <message>
        <source>T&amp;ype a name</source>
        <translation>Namen &amp;tippen</translation>
    </message>
    <message>
        <source>A small field over the picture: a name and Enter make a thing, its kind is guessed from the name</source>
        <translation>Ein kleines Feld über dem Bild: Name und Eingabetaste ergeben ein Objekt, seine Art wird aus dem Namen geraten</translation>
    </message>
    <message>
        <source>Lin&amp;k from here …</source>
        <translation>&amp;Linie von hier …</translation>
    </message>
    <message>
        <source>A line from the chosen card to another one, found by its name, or to a new one</source>
        <translation>Eine Linie von der ausgewählten Karte zu einer anderen, die am Namen gefunden wird, oder zu einer neuen</translation>
    </message>
    <message>
        <source>Add a &amp;claim …</source>
        <translation>Be&amp;hauptung hinzufügen …</translation>
    </message>
    <message>
        <source>Who says or denies what is chosen; words selected in the report are its sentence</source>
        <translation>Wer die Auswahl behauptet oder bestreitet; im Bericht markierte Wörter sind der Satz dazu</translation>
    </message>
    <message>
        <source>Write a &amp;note …</source>
        <translation>&amp;Notiz schreiben …</translation>
    </message>
    <message>
        <source>On what is chosen, or on the case</source>
        <translation>Zur Auswahl oder zum Fall</translation>
    </message>
    <message>
        <source>Write an &amp;assessment …</source>
        <translation>&amp;Einschätzung schreiben …</translation>
    </message>
    <message>
        <source>What we ourselves judge, apart from what sources claim</source>
        <translation>Was wir selbst urteilen, getrennt von dem, was Quellen behaupten</translation>
    </message>
    <message>
        <source>Attach a &amp;file …</source>
        <translation>D&amp;atei anhängen …</translation>
    </message>
    <message>
        <source>A screenshot or a page, to what is chosen or to the case</source>
        <translation>Ein Bildschirmfoto oder eine Seite, an die Auswahl oder an den Fall</translation>
    </message>
    <message>
        <source>&amp;Paste indicators …</source>
        <translation>&amp;Indikatoren einfügen …</translation>
    </message>
    <message>
        <source>Picks addresses, domains, hashes out of any text</source>
        <translation>Liest Adressen, Domains und Hashes aus beliebigem Text</translation>
    </message>
    <message>
        <source>&amp;Same as …</source>
        <translation>&amp;Gleichsetzen mit …</translation>
    </message>
    <message>
        <source>Links the chosen things with a source and a grade; nothing is merged</source>
        <translation>Verknüpft die ausgewählten Objekte mit Quelle und Bewertung; nichts wird zusammengeführt</translation>
    </message>
    <message>
        <source>Sp&amp;lit</source>
        <translation>T&amp;rennen</translation>
    </message>
    <message>
        <source>Shows joined things apart again</source>
        <translation>Zeigt Verbundenes wieder einzeln</translation>
    </message>
    <message>
        <source>Take reports &amp;in …</source>
        <translation>Beri&amp;chte aufnehmen …</translation>
    </message>
    <message>
        <source>Shows first what reports would bring, and takes what you choose</source>
        <translation>Zeigt erst, was Berichte brächten, und nimmt, was Sie auswählen</translation>
    </message>
    <message>
        <source>Co&amp;mpare with …</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>Another case or an earlier version: what is new, confirmed, contradicted, gone</source>
        <translation>Ein anderer Fall oder eine frühere Fassung: was neu, bestätigt, bestritten, weg ist</translation>
    </message>
    <message>
        <source>En&amp;d comparison</source>
        <translation>Vergleich &amp;schließen</translation>
    </message>
    <message>
        <source>Shows the case alone again</source>
        <translation>Zeigt wieder den Fall allein</translation>
    </message>
    <message>
        <source>Case pr&amp;operties …</source>
        <translation>&amp;Falleigenschaften …</translation>
    </message>
    <message>
        <source>Title and default marking</source>
        <translation>Titel und Kennzeichnung als Vorgabe</translation>
    </message>
    <message>
        <source>Our &amp;house …</source>
        <translation>&amp;Unser Haus …</translation>
    </message>
    <message>
        <source>The name that own entries are written under, its id and logo</source>
        <translation>Der Name, unter dem eigene Einträge stehen, seine Id und sein Logo</translation>
    </message>
    <message>
        <source>&amp;Ask a question …</source>
        <translation>&amp;Frage stellen …</translation>
    </message>
    <message>
        <source>Paths, cuts, what reaches what, what things have in common, what stands out</source>
        <translation>Pfade, Schnitte, was was erreicht, was Objekte gemeinsam haben, was hervorsticht</translation>
    </message>
    <message>
        <source>Paths &amp;from here</source>
        <translation>Pfade &amp;von hier</translation>
    </message>
    <message>
        <source>Asks for the ways from what is chosen; name where to</source>
        <translation>Fragt nach den Wegen von der Auswahl; nennen Sie das Ziel</translation>
    </message>
    <message>
        <source>Paths &amp;to here</source>
        <translation>Pfade &amp;hierher</translation>
    </message>
    <message>
        <source>Asks for the ways to what is chosen; name where from</source>
        <translation>Fragt nach den Wegen zur Auswahl; nennen Sie den Anfang</translation>
    </message>
    <message>
        <source>Paths &amp;between</source>
        <translation>Pfade &amp;dazwischen</translation>
    </message>
    <message>
        <source>The ways from the first of two chosen things to the second</source>
        <translation>Die Wege vom ersten zum zweiten von zwei ausgewählten Objekten</translation>
    </message>
    <message>
        <source>What it &amp;reaches</source>
        <translation>Was es &amp;erreicht</translation>
    </message>
    <message>
        <source>Everything that reported paths lead to from what is chosen</source>
        <translation>Alles, wohin berichtete Pfade von der Auswahl führen</translation>
    </message>
    <message>
        <source>What reaches &amp;it</source>
        <translation>&amp;Wovon es erreicht wird</translation>
    </message>
    <message>
        <source>Everything that reported paths lead from to what is chosen</source>
        <translation>Alles, von wo berichtete Pfade zur Auswahl führen</translation>
    </message>
    <message>
        <source>Remove it: what is &amp;cut off</source>
        <translation>Entfernen: was ab&amp;geschnitten wird</translation>
    </message>
    <message>
        <source>What sponsors and actors no longer reach without what is chosen</source>
        <translation>Was Auftraggeber und Akteure ohne die Auswahl nicht mehr erreichen</translation>
    </message>
    <message>
        <source>Try &amp;without it</source>
        <translation>Bild &amp;ohne es ansehen</translation>
    </message>
    <message>
        <source>Shows the picture as if what is chosen were not there, and what would be cut off; nothing is changed</source>
        <translation>Zeigt das Bild, als gäbe es die Auswahl nicht, und was abgeschnitten würde; nichts wird geändert</translation>
    </message>
    <message>
        <source>Common &amp;neighbours</source>
        <translation>Gemeinsame &amp;Nachbarn</translation>
    </message>
    <message>
        <source>What all chosen things are reported to be linked with</source>
        <translation>Womit laut den Berichten alle ausgewählten Objekte verbunden sind</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>&amp;Nur das zeigen</translation>
    </message>
    <message>
        <source>Hides all but what is chosen, to go on from it step by step</source>
        <translation>Blendet alles außer der Auswahl aus, um von ihr Schritt für Schritt weiterzugehen</translation>
    </message>
    <message>
        <source>&amp;Neighbours …</source>
        <translation>Nach&amp;barn …</translation>
    </message>
    <message>
        <source>What is related to what is chosen, by kind: shown, hidden or taken away by the filter</source>
        <translation>Was mit der Auswahl verbunden ist, nach Art: gezeigt, ausgeblendet oder vom Filter weggenommen</translation>
    </message>
    <message>
        <source>Show &amp;all neighbours</source>
        <translation>&amp;Alle Nachbarn zeigen</translation>
    </message>
    <message>
        <source>Brings back what is hidden beside what is chosen; nothing else moves</source>
        <translation>Holt zurück, was neben der Auswahl ausgeblendet ist; sonst bewegt sich nichts</translation>
    </message>
    <message>
        <source>&amp;Collapse neighbours</source>
        <translation>Nachbarn &amp;einklappen</translation>
    </message>
    <message>
        <source>Hides what has lines to nothing but what is chosen; the card keeps their number</source>
        <translation>Blendet aus, was nur mit der Auswahl Linien hat; die Karte behält die Zahl</translation>
    </message>
    <message>
        <source>&amp;Fold into one card</source>
        <translation>&amp;Falten zu einer Karte</translation>
    </message>
    <message>
        <source>Draws the chosen things as one card; who says and who denies stays on its lines</source>
        <translation>Zeichnet die ausgewählten Objekte als eine Karte; wer es sagt und wer es bestreitet, bleibt an ihren Linien</translation>
    </message>
    <message>
        <source>Fold what is &amp;in it</source>
        <translation>&amp;Inhalt falten</translation>
    </message>
    <message>
        <source>One card for what is said to be in the chosen place, or to be part of it</source>
        <translation>Eine Karte für das, was an diesem Ort liegen oder zu ihm gehören soll</translation>
    </message>
    <message>
        <source>Fold its co&amp;mmunity</source>
        <translation>Seine &amp;Gemeinschaft falten</translation>
    </message>
    <message>
        <source>What is tied more among itself than to others, a card for each role</source>
        <translation>Was untereinander enger verbunden ist als mit anderem, eine Karte je Rolle</translation>
    </message>
    <message>
        <source>Name the fol&amp;d …</source>
        <translation>Fa&amp;ltung benennen …</translation>
    </message>
    <message>
        <source>Your own name for a folded card; without one it is called by what it holds</source>
        <translation>Ihr eigener Name für eine gefaltete Karte; ohne ihn heißt sie nach ihrem Inhalt</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>En&amp;tfalten</translation>
    </message>
    <message>
        <source>Shows the members of a folded card, each for itself</source>
        <translation>Zeigt die Mitglieder einer gefalteten Karte einzeln</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Shows the whole picture</source>
        <translation>Zeigt das ganze Bild</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Comes nearer</source>
        <translation>Geht näher heran</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Geht zurück</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom to &amp;chosen</source>
        <translation>Auswahl &amp;heranholen</translation>
    </message>
    <message>
        <source>Shows what is chosen as large as it fits</source>
        <translation>Zeigt die Auswahl so groß, wie sie hineinpasst</translation>
    </message>
    <message>
        <source>&amp;Re-layout</source>
        <translation>&amp;Neu anordnen</translation>
    </message>
    <message>
        <source>Forgets where the cards of this layout stand and lays them out anew</source>
        <translation>Vergisst, wo die Karten dieser Anordnung stehen, und legt sie neu</translation>
    </message>
    <message>
        <source>Fil&amp;ter …</source>
        <translation>&amp;Filter …</translation>
    </message>
    <message>
        <source>Shows only kinds, tags, a time, reports, what is contested …</source>
        <translation>Zeigt nur bestimmte Arten, Schlagwörter, eine Zeit, Berichte, Bestrittenes …</translation>
    </message>
    <message>
        <source>Focus o&amp;n chosen</source>
        <translation>Fokus auf &amp;Auswahl</translation>
    </message>
    <message>
        <source>Shows only what is within a few lines of what is chosen</source>
        <translation>Zeigt nur, was höchstens wenige Linien von der Auswahl entfernt ist</translation>
    </message>
    <message>
        <source>One &amp;hop more</source>
        <translation>Ein Schritt &amp;mehr</translation>
    </message>
    <message>
        <source>Widens the focus by a line</source>
        <translation>Weitet den Fokus um eine Linie</translation>
    </message>
    <message>
        <source>One hop fe&amp;wer</source>
        <translation>Ein Schritt &amp;weniger</translation>
    </message>
    <message>
        <source>Narrows the focus by a line</source>
        <translation>Verengt den Fokus um eine Linie</translation>
    </message>
    <message>
        <source>Leave foc&amp;us</source>
        <translation>Fokus &amp;verlassen</translation>
    </message>
    <message>
        <source>Shows what is further away again</source>
        <translation>Zeigt wieder, was weiter weg ist</translation>
    </message>
    <message>
        <source>Clear filter, focus an&amp;d lens</source>
        <translation>Filter, Fokus und &amp;Linse aufheben</translation>
    </message>
    <message>
        <source>Shows everything again; can be undone</source>
        <translation>Zeigt wieder alles; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Tim&amp;e</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>The strip of time under the picture: when things happened or were said</source>
        <translation>Die Zeitleiste unter dem Bild: wann etwas geschah oder gesagt wurde</translation>
    </message>
    <message>
        <source>Take the &amp;lens off</source>
        <translation>Linse a&amp;bnehmen</translation>
    </message>
    <message>
        <source>Believes every source again, at any grade</source>
        <translation>Glaubt wieder jeder Quelle, mit jeder Bewertung</translation>
    </message>
    <message>
        <source>&amp;Save this view …</source>
        <translation>&amp;Ansicht speichern …</translation>
    </message>
    <message>
        <source>Keeps layout, lens, what is hidden and where you look under a name</source>
        <translation>Bewahrt Anordnung, Linse, Ausgeblendetes und den Ausschnitt unter einem Namen auf</translation>
    </message>
    <message>
        <source>&amp;Manage saved views …</source>
        <translation>Gespeicherte Ansichten &amp;verwalten …</translation>
    </message>
    <message>
        <source>Shows, renames and deletes saved views</source>
        <translation>Zeigt, benennt und löscht gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Minima&amp;p</source>
        <translation>M&amp;inikarte</translation>
    </message>
    <message>
        <source>The whole picture in a corner, while it is not all in sight</source>
        <translation>Das ganze Bild in einer Ecke, solange nicht alles zu sehen ist</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Wenige&amp;r Bewegung</translation>
    </message>
    <message>
        <source>Jumps instead of gliding</source>
        <translation>Springt, statt zu gleiten</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Colours, text size, motion and language of the window; cases; indicators; keys of commands</source>
        <translation>Farben, Textgröße, Bewegung und Sprache des Fensters; Fälle; Indikatoren; Tasten der Befehle</translation>
    </message>
    <message>
        <source>Draw a &amp;note</source>
        <translation>&amp;Notiz zeichnen</translation>
    </message>
    <message>
        <source>Your own words on the picture; no claim, and drawn so</source>
        <translation>Ihre eigenen Worte auf dem Bild; keine Behauptung, und so gezeichnet</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>&amp;Rahmen zeichnen</translation>
    </message>
    <message>
        <source>A frame of your own around a part of the picture</source>
        <translation>Ein eigener Rahmen um einen Teil des Bildes</translation>
    </message>
    <message>
        <source>Draw an &amp;arrow</source>
        <translation>&amp;Pfeil zeichnen</translation>
    </message>
    <message>
        <source>An arrow of your own; no line of the case</source>
        <translation>Ein eigener Pfeil; keine Linie des Falls</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Puts the left edges of the chosen cards on one line</source>
        <translation>Setzt die linken Kanten der ausgewählten Karten auf eine Linie</translation>
    </message>
    <message>
        <source>Align &amp;centre</source>
        <translation>&amp;Zentriert ausrichten</translation>
    </message>
    <message>
        <source>Puts the chosen cards below each other, middle on middle</source>
        <translation>Setzt die ausgewählten Karten untereinander, Mitte auf Mitte</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>Re&amp;chts ausrichten</translation>
    </message>
    <message>
        <source>Puts the right edges of the chosen cards on one line</source>
        <translation>Setzt die rechten Kanten der ausgewählten Karten auf eine Linie</translation>
    </message>
    <message>
        <source>Align to&amp;p</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Puts the upper edges of the chosen cards on one line</source>
        <translation>Setzt die oberen Kanten der ausgewählten Karten auf eine Linie</translation>
    </message>
    <message>
        <source>Align &amp;middle</source>
        <translation>Auf mittlerer &amp;Höhe ausrichten</translation>
    </message>
    <message>
        <source>Puts the chosen cards beside each other, middle on middle</source>
        <translation>Setzt die ausgewählten Karten nebeneinander, Mitte auf Mitte</translation>
    </message>
    <message>
        <source>Align b&amp;ottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Puts the lower edges of the chosen cards on one line</source>
        <translation>Setzt die unteren Kanten der ausgewählten Karten auf eine Linie</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Makes the gaps between three or more chosen cards equal, from left to right</source>
        <translation>Macht die Abstände von drei oder mehr ausgewählten Karten von links nach rechts gleich</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Makes the gaps between three or more chosen cards equal, from top to bottom</source>
        <translation>Macht die Abstände von drei oder mehr ausgewählten Karten von oben nach unten gleich</translation>
    </message>
    <message>
        <source>&amp;Snap while dragging</source>
        <translation>&amp;Einrasten beim Ziehen</translation>
    </message>
    <message>
        <source>What is dragged catches on what it lines up with; Alt or Ctrl lets it pass</source>
        <translation>Gezogenes rastet ein, wo es mit anderem in einer Linie liegt; Alt oder Strg lässt es durch</translation>
    </message>
    <message>
        <source>&amp;All commands …</source>
        <translation>&amp;Alle Befehle …</translation>
    </message>
    <message>
        <source>Finds a command or a thing by its name</source>
        <translation>Findet einen Befehl oder ein Objekt am Namen</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every command with its keys</source>
        <translation>Führt jeden Befehl mit seinen Tasten auf</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click a part of the window to read what it is for</source>
        <translation>Klicken Sie auf einen Teil des Fensters, um zu lesen, wozu er da ist</translation>
    </message>
    <message>
        <source>A&amp;bout Throughline</source>
        <translation>Ü&amp;ber Throughline</translation>
    </message>
    <message>
        <source>Version, licence, data</source>
        <translation>Version, Lizenz, Daten</translation>
    </message>
    <message>
        <source>%1.
Keys: %2</source>
        <translation>%1.
Tasten: %2</translation>
    </message>
    <message>
        <source>P&amp;icture on this …</source>
        <translation>B&amp;ild auf diese Karte …</translation>
    </message>
    <message>
        <source>Puts a PNG or JPEG on the chosen card: a logo, a photo, a screenshot; it is attached to the thing</source>
        <translation>Setzt ein PNG oder JPEG auf die gewählte Karte: ein Logo, ein Foto, einen Bildschirmabzug; es wird dem Objekt angehängt</translation>
    </message>
    <message>
        <source>Remove the pict&amp;ure from the card</source>
        <translation>Bild von der &amp;Karte nehmen</translation>
    </message>
    <message>
        <source>The file stays attached, and can be shown again</source>
        <translation>Die Datei bleibt angehängt und kann wieder gezeigt werden</translation>
    </message>
    <message>
        <source>Writes the picture as a page, a slide or a brief: PNG, SVG, PDF, PPTX, HTML, Markdown, and its notes as CSV</source>
        <translation>Schreibt das Bild als Seite, Folie oder Kurzbericht: PNG, SVG, PDF, PPTX, HTML, Markdown, und seine Anmerkungen als CSV</translation>
    </message>
    <message>
        <source>Copy pict&amp;ure</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Copies the picture as a page with its marking, to paste it elsewhere: as an image, SVG, PDF, or its notes as text</source>
        <translation>Kopiert das Bild als Seite mit seiner Kennzeichnung, um es anderswo einzufügen: als Bild, SVG, PDF, oder seine Anmerkungen als Text</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>Druc&amp;ken …</translation>
    </message>
    <message>
        <source>Prints the picture as a page with its marking</source>
        <translation>Druckt das Bild als Seite mit seiner Kennzeichnung</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called; indicators are defanged</source>
        <translation>Wie es heißt; Indikatoren sind entschärft</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What kind of thing it is</source>
        <translation>Was für ein Objekt es ist</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Bahn</translation>
    </message>
    <message>
        <source>Where it stands in the story that is told</source>
        <translation>Wo es in der erzählten Geschichte steht</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Its number in a catalogue: ATT&amp;CK, CVE, a country&apos;s code</source>
        <translation>Seine Nummer in einem Katalog: ATT&amp;CK, CVE, Ländercode</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>How many lines begin or end at it</source>
        <translation>Wie viele Linien an ihm beginnen oder enden</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>How many claims tell of it or of its lines</source>
        <translation>Wie viele Behauptungen von ihm oder seinen Linien erzählen</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>How many of its lines somebody denies</source>
        <translation>Wie viele seiner Linien jemand bestreitet</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>How many places of reports name it</source>
        <translation>An wie vielen Stellen Berichte es nennen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>How many reports name it</source>
        <translation>Wie viele Berichte es nennen</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>Genannt in</translation>
    </message>
    <message>
        <source>Which reports name it</source>
        <translation>Welche Berichte es nennen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>When it was first seen, as a source has it</source>
        <translation>Wann es zuerst gesehen wurde, laut einer Quelle</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>When it was last seen, as a source has it</source>
        <translation>Wann es zuletzt gesehen wurde, laut einer Quelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>The analyst&apos;s own words for it</source>
        <translation>Die eigenen Wörter des Analysten dafür</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>What it is marked with itself</source>
        <translation>Womit es selbst gekennzeichnet ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Draft, revoked, made for a missing reference; empty: in force</source>
        <translation>Entwurf, widerrufen, für einen fehlenden Verweis angelegt; leer: in Kraft</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Its creator&apos;s number from 0 to 100</source>
        <translation>Die Zahl seines Erstellers von 0 bis 100</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>The rule of the reader of prose that found it</source>
        <translation>Die Regel des Textlesers, die es fand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Where the line begins</source>
        <translation>Wo die Linie beginnt</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>What is said, in the source&apos;s words where it has some</source>
        <translation>Was gesagt wird, in den Worten der Quelle, wo es welche gibt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Where the line ends</source>
        <translation>Wo die Linie endet</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Contested, else the best that is said for it</source>
        <translation>Bestritten, sonst das Beste, was dafür gesagt wird</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>How many claims say so</source>
        <translation>Wie viele Behauptungen es sagen</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>How many claims deny it</source>
        <translation>Wie viele Behauptungen es bestreiten</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Denied by</source>
        <translation>Bestritten von</translation>
    </message>
    <message>
        <source>Who denies it</source>
        <translation>Wer es bestreitet</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Vorbehalt</translation>
    </message>
    <message>
        <source>The best that is said for it, contested or not</source>
        <translation>Das Beste, was dafür gesagt wird, bestritten oder nicht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When what is claimed was</source>
        <translation>Wann das Behauptete war</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>When the first report of it was published</source>
        <translation>Wann der erste Bericht davon veröffentlicht wurde</translation>
    </message>
    <message>
        <source>How many reports tell of it</source>
        <translation>Wie viele Berichte davon erzählen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>Wovon es erzählt wird</translation>
    </message>
    <message>
        <source>Draft or revoked; empty: in force</source>
        <translation>Entwurf oder widerrufen; leer: in Kraft</translation>
    </message>
    <message>
        <source>Assessment, note or attached file</source>
        <translation>Einschätzung, Notiz oder angehängte Datei</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>What it was written on</source>
        <translation>Wozu es geschrieben wurde</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Our own words; of a file its name and caption</source>
        <translation>Unsere eigenen Worte; bei einer Datei Name und Beschriftung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Who wrote it; empty: the house</source>
        <translation>Wer es schrieb; leer: das Haus</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>When it was written</source>
        <translation>Wann es geschrieben wurde</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>How many claims an assessment rests on</source>
        <translation>Auf wie vielen Behauptungen eine Einschätzung beruht</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Error, warning or note</source>
        <translation>Fehler, Warnung oder Hinweis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file that it was found in</source>
        <translation>Die Datei, in der es gefunden wurde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where in the file</source>
        <translation>Wo in der Datei</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>A word for problems of this kind</source>
        <translation>Ein Wort für Probleme dieser Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What it was, and what was done about it</source>
        <translation>Was es war und was damit gemacht wurde</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The file with its folders</source>
        <translation>Die Datei mit ihren Ordnern</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Bahnen</translation>
    </message>
    <message>
        <source>Who is said to stand behind whom, with what, through what, against whom: left to right.</source>
        <translation>Wer hinter wem stehen soll, womit, wodurch, gegen wen: von links nach rechts.</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Kräfte</translation>
    </message>
    <message>
        <source>Things that are linked draw together; shows clusters, not the order of the story.</source>
        <translation>Verbundenes zieht sich an; zeigt Häufungen, nicht die Reihenfolge der Geschichte.</translation>
    </message>
    <message>
        <source>Activity: when it happened</source>
        <translation>Aktivität: wann es geschah</translation>
    </message>
    <message>
        <source>Claims by when what they claim was; a bar sets the window of time</source>
        <translation>Behauptungen danach, wann das Behauptete war; ein Balken setzt das Zeitfenster</translation>
    </message>
    <message>
        <source>Nothing here is dated.</source>
        <translation>Nichts hier ist datiert.</translation>
    </message>
    <message>
        <source>Activity: when it was said</source>
        <translation>Aktivität: wann es gesagt wurde</translation>
    </message>
    <message>
        <source>Claims by when they were said, else published; a bar sets the window of time</source>
        <translation>Behauptungen danach, wann sie gesagt, sonst veröffentlicht wurden; ein Balken setzt das Zeitfenster</translation>
    </message>
    <message>
        <source>Things by kind</source>
        <translation>Objekte nach Art</translation>
    </message>
    <message>
        <source>Things by kind; a bar is a condition of the picture</source>
        <translation>Objekte nach Art; ein Balken ist eine Bedingung des Bildes</translation>
    </message>
    <message>
        <source>Nothing is shown.</source>
        <translation>Nichts wird gezeigt.</translation>
    </message>
    <message>
        <source>Claims by stance</source>
        <translation>Behauptungen nach Haltung</translation>
    </message>
    <message>
        <source>Claims by what they do and how sure they are; a bar selects their lines</source>
        <translation>Behauptungen danach, was sie tun und wie sicher sie sind; ein Balken wählt ihre Linien</translation>
    </message>
    <message>
        <source>Nothing is claimed.</source>
        <translation>Nichts wird behauptet.</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>Claims on each sector; a bar selects it</source>
        <translation>Behauptungen zu jedem Sektor; ein Balken wählt ihn</translation>
    </message>
    <message>
        <source>No sector is named.</source>
        <translation>Kein Sektor wird genannt.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Claims on each country, province and other place; a bar selects it</source>
        <translation>Behauptungen zu jedem Land, jeder Provinz und jedem anderen Ort; ein Balken wählt ihn</translation>
    </message>
    <message>
        <source>No place is named as more than somebody&apos;s seat.</source>
        <translation>Kein Ort wird anders genannt denn als jemandes Sitz.</translation>
    </message>
    <message>
        <source>Techniques by tactic</source>
        <translation>Techniken nach Taktik</translation>
    </message>
    <message>
        <source>Claims on each technique, under the tactics that its record states; a cell selects it</source>
        <translation>Behauptungen zu jeder Technik, unter den Taktiken, die ihr Eintrag nennt; eine Zelle wählt sie</translation>
    </message>
    <message>
        <source>No technique is named.</source>
        <translation>Keine Technik wird genannt.</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Infrastructure by kind; a bar selects it</source>
        <translation>Infrastruktur nach Art; ein Balken wählt sie</translation>
    </message>
    <message>
        <source>No infrastructure is named.</source>
        <translation>Keine Infrastruktur wird genannt.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Claims by who says them; a bar selects the speaker</source>
        <translation>Behauptungen danach, wer sie sagt; ein Balken wählt den Sprecher</translation>
    </message>
    <message>
        <source>Nobody claims anything.</source>
        <translation>Niemand behauptet etwas.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>The best ways in reading direction: sponsor, actor, capability and infrastructure, target.</source>
        <translation>Die besten Wege in Leserichtung: Auftraggeber, Akteur, Mittel und Infrastruktur, Ziel.</translation>
    </message>
    <message>
        <source>All shortest paths</source>
        <translation>Alle kürzesten Pfade</translation>
    </message>
    <message>
        <source>Every way of the least number of hops.</source>
        <translation>Jeder Weg mit den wenigsten Schritten.</translation>
    </message>
    <message>
        <source>All paths</source>
        <translation>Alle Pfade</translation>
    </message>
    <message>
        <source>Every way up to a number of hops that passes nothing twice.</source>
        <translation>Jeder Weg bis zu einer Zahl von Schritten, der nichts zweimal passiert.</translation>
    </message>
    <message>
        <source>What every path passes</source>
        <translation>Was jeder Pfad passiert</translation>
    </message>
    <message>
        <source>Things that each reported path from one side to the other goes through, in order (dominators).</source>
        <translation>Objekte, durch die jeder berichtete Pfad von einer Seite zur anderen geht, der Reihe nach (Dominatoren).</translation>
    </message>
    <message>
        <source>Least cut, things</source>
        <translation>Kleinster Schnitt, Objekte</translation>
    </message>
    <message>
        <source>The fewest things without which no reported path is left (minimum vertex cut).</source>
        <translation>Die wenigsten Objekte, ohne die kein berichteter Pfad bleibt (minimaler Knotenschnitt).</translation>
    </message>
    <message>
        <source>Least cut, hops</source>
        <translation>Kleinster Schnitt, Schritte</translation>
    </message>
    <message>
        <source>The fewest hops without which no reported path is left (minimum edge cut).</source>
        <translation>Die wenigsten Schritte, ohne die kein berichteter Pfad bleibt (minimaler Kantenschnitt).</translation>
    </message>
    <message>
        <source>What it reaches</source>
        <translation>Was es erreicht</translation>
    </message>
    <message>
        <source>Everything that reported paths lead to from here, with the number of hops.</source>
        <translation>Alles, wohin berichtete Pfade von hier führen, mit der Zahl der Schritte.</translation>
    </message>
    <message>
        <source>What reaches it</source>
        <translation>Wovon es erreicht wird</translation>
    </message>
    <message>
        <source>Everything that reported paths lead from to here, with the number of hops.</source>
        <translation>Alles, von wo berichtete Pfade hierher führen, mit der Zahl der Schritte.</translation>
    </message>
    <message>
        <source>Remove it: what is cut off</source>
        <translation>Entfernen: was abgeschnitten wird</translation>
    </message>
    <message>
        <source>What sponsors and actors no longer reach without it.</source>
        <translation>Was Auftraggeber und Akteure ohne es nicht mehr erreichen.</translation>
    </message>
    <message>
        <source>Common neighbours</source>
        <translation>Gemeinsame Nachbarn</translation>
    </message>
    <message>
        <source>What two or more things are both reported to be linked with.</source>
        <translation>Womit zwei oder mehr Objekte laut den Berichten beide verbunden sind.</translation>
    </message>
    <message>
        <source>Common infrastructure</source>
        <translation>Gemeinsame Infrastruktur</translation>
    </message>
    <message>
        <source>Infrastructure that two or more things are both reported to be linked with.</source>
        <translation>Infrastruktur, mit der zwei oder mehr Objekte laut den Berichten beide verbunden sind.</translation>
    </message>
    <message>
        <source>Most similar</source>
        <translation>Am ähnlichsten</translation>
    </message>
    <message>
        <source>Things of the same role that share neighbours with it, rare ones counting more (Adamic-Adar).</source>
        <translation>Objekte derselben Rolle, die Nachbarn mit ihm teilen; seltene zählen mehr (Adamic-Adar).</translation>
    </message>
    <message>
        <source>What holds parts together</source>
        <translation>Was Teile zusammenhält</translation>
    </message>
    <message>
        <source>Things without which a part falls apart (articulation points).</source>
        <translation>Objekte, ohne die ein Teil zerfällt (Artikulationspunkte).</translation>
    </message>
    <message>
        <source>Only links between parts</source>
        <translation>Einzige Linien zwischen Teilen</translation>
    </message>
    <message>
        <source>Links without which a part falls apart (bridges).</source>
        <translation>Linien, ohne die ein Teil zerfällt (Brücken).</translation>
    </message>
    <message>
        <source>Separate parts</source>
        <translation>Getrennte Teile</translation>
    </message>
    <message>
        <source>Parts that nothing reported ties to one another (connected components).</source>
        <translation>Teile, die nichts Berichtetes miteinander verbindet (Zusammenhangskomponenten).</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Groups tied more among themselves than to others (Leiden, modularity).</source>
        <translation>Gruppen, die untereinander enger verbunden sind als mit anderen (Leiden, Modularität).</translation>
    </message>
    <message>
        <source>Most reported links</source>
        <translation>Meiste berichtete Linien</translation>
    </message>
    <message>
        <source>Things by number of links (degree).</source>
        <translation>Objekte nach Zahl der Linien (Grad).</translation>
    </message>
    <message>
        <source>Most is reported to lead there</source>
        <translation>Wohin das meiste führen soll</translation>
    </message>
    <message>
        <source>Things by PageRank in reading direction.</source>
        <translation>Objekte nach PageRank in Leserichtung.</translation>
    </message>
    <message>
        <source>On most shortest paths</source>
        <translation>Auf den meisten kürzesten Pfaden</translation>
    </message>
    <message>
        <source>Things by betweenness in reading direction.</source>
        <translation>Objekte nach Betweenness in Leserichtung.</translation>
    </message>
    <message>
        <source>Nearest to all that it reaches</source>
        <translation>Allem am nächsten, was es erreicht</translation>
    </message>
    <message>
        <source>Things by closeness in reading direction.</source>
        <translation>Objekte nach Closeness in Leserichtung.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>Wie in der Quelle</translation>
    </message>
    <message>
        <source>Each thing under the name that its report or record gives it</source>
        <translation>Jedes Objekt unter dem Namen, den sein Bericht oder Eintrag ihm gibt</translation>
    </message>
    <message>
        <source>House list</source>
        <translation>Hausliste</translation>
    </message>
    <message>
        <source>Names of your own table names.csv in the lexicon folder</source>
        <translation>Namen Ihrer eigenen Tabelle names.csv im Lexikonordner</translation>
    </message>
    <message>
        <source>MITRE ATT&amp;CK</source>
        <translation>MITRE ATT&amp;CK</translation>
    </message>
    <message>
        <source>Names of MITRE ATT&amp;CK, where it knows the thing by id or name</source>
        <translation>Namen von MITRE ATT&amp;CK, wo es das Objekt an Id oder Namen kennt</translation>
    </message>
    <message>
        <source>MISP galaxy</source>
        <translation>MISP-Galaxie</translation>
    </message>
    <message>
        <source>Names of the threat-actor cluster of the MISP galaxy</source>
        <translation>Namen des Threat-Actor-Clusters der MISP-Galaxie</translation>
    </message>
    <message>
        <source>Cisco Talos</source>
        <translation>Cisco Talos</translation>
    </message>
    <message>
        <source>Names that Cisco Talos uses</source>
        <translation>Namen, die Cisco Talos verwendet</translation>
    </message>
    <message>
        <source>CrowdStrike</source>
        <translation>CrowdStrike</translation>
    </message>
    <message>
        <source>Names that CrowdStrike uses: Bear, Panda, Kitten …</source>
        <translation>Namen, die CrowdStrike verwendet: Bear, Panda, Kitten …</translation>
    </message>
    <message>
        <source>ESET</source>
        <translation>ESET</translation>
    </message>
    <message>
        <source>Names that ESET uses</source>
        <translation>Namen, die ESET verwendet</translation>
    </message>
    <message>
        <source>Google Mandiant</source>
        <translation>Google Mandiant</translation>
    </message>
    <message>
        <source>Names that Google and Mandiant use: APT28, FIN7, UNC2452 …</source>
        <translation>Namen, die Google und Mandiant verwenden: APT28, FIN7, UNC2452 …</translation>
    </message>
    <message>
        <source>Kaspersky</source>
        <translation>Kaspersky</translation>
    </message>
    <message>
        <source>Names that Kaspersky uses</source>
        <translation>Namen, die Kaspersky verwendet</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <source>Names that Microsoft uses: Blizzard, Typhoon, Sandstorm …</source>
        <translation>Namen, die Microsoft verwendet: Blizzard, Typhoon, Sandstorm …</translation>
    </message>
    <message>
        <source>Palo Alto Unit 42</source>
        <translation>Palo Alto Unit 42</translation>
    </message>
    <message>
        <source>Names that Unit 42 uses: Ursa, Taurus, Serpens …</source>
        <translation>Namen, die Unit 42 verwendet: Ursa, Taurus, Serpens …</translation>
    </message>
    <message>
        <source>Proofpoint</source>
        <translation>Proofpoint</translation>
    </message>
    <message>
        <source>Names that Proofpoint uses: TA422 …</source>
        <translation>Namen, die Proofpoint verwendet: TA422 …</translation>
    </message>
    <message>
        <source>Recorded Future</source>
        <translation>Recorded Future</translation>
    </message>
    <message>
        <source>Names that Recorded Future uses</source>
        <translation>Namen, die Recorded Future verwendet</translation>
    </message>
    <message>
        <source>Secureworks</source>
        <translation>Secureworks</translation>
    </message>
    <message>
        <source>Names that Secureworks uses: Iron, Bronze, Gold …</source>
        <translation>Namen, die Secureworks verwendet: Iron, Bronze, Gold …</translation>
    </message>
    <message>
        <source>Symantec</source>
        <translation>Symantec</translation>
    </message>
    <message>
        <source>Names that Symantec uses</source>
        <translation>Namen, die Symantec verwendet</translation>
    </message>
    <message>
        <source>Trend Micro</source>
        <translation>Trend Micro</translation>
    </message>
    <message>
        <source>Names that Trend Micro uses: Earth, Void, Water …</source>
        <translation>Namen, die Trend Micro verwendet: Earth, Void, Water …</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who says it: the speaker, else the recorder, else the report</source>
        <translation>Wer es sagt: der Sprecher, sonst der Erfasser, sonst der Bericht</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Asserts, supports, denies, disputes, admits or retracts</source>
        <translation>Behauptet, stützt, bestreitet, bezweifelt, räumt ein oder nimmt zurück</translation>
    </message>
    <message>
        <source>What the claim is about, in the source&apos;s words where it has some</source>
        <translation>Wovon die Behauptung handelt, in den Worten der Quelle, wo es welche gibt</translation>
    </message>
    <message>
        <source>Alleged, stated or confirmed, and the source&apos;s words for it</source>
        <translation>Mutmaßlich, ausgesagt oder bestätigt, und die Worte der Quelle dafür</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How sure the speaker is, and on which scale</source>
        <translation>Wie sicher der Sprecher ist, und auf welcher Skala</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reliability of the report (A to F), credibility of the claim (1 to 6)</source>
        <translation>Zuverlässigkeit des Berichts (A bis F), Glaubwürdigkeit der Behauptung (1 bis 6)</translation>
    </message>
    <message>
        <source>Draft, set aside, taken back, withdrawn or rejected; empty: in force</source>
        <translation>Entwurf, zurückgestellt, zurückgenommen, zurückgezogen oder abgelehnt; leer: in Kraft</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>When the report was published</source>
        <translation>Wann der Bericht veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Through whom the words came</source>
        <translation>Über wen die Worte kamen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Where the sentence stands</source>
        <translation>Wo der Satz steht</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>The sentence, or the description of a record</source>
        <translation>Der Satz, oder die Beschreibung eines Eintrags</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>Schnitte</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsames</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>Ranglisten</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>techniques</source>
        <translation>Techniken</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>sectors</source>
        <translation>Sektoren</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>Where things are claimed to be: provinces, victims and relays on a map, what has no claimed place beside it.</source>
        <translation>Wo etwas den Behauptungen nach ist: Provinzen, Opfer und Relais auf einer Karte, daneben, wovon kein Ort behauptet wird.</translation>
    </message>
    <message>
        <source>Equal-area</source>
        <translation>Flächentreu</translation>
    </message>
    <message>
        <source>Areas as large as they are; centred on what is shown.</source>
        <translation>Flächen so groß, wie sie sind; mittig auf das Gezeigte.</translation>
    </message>
    <message>
        <source>Mercator</source>
        <translation>Mercator</translation>
    </message>
    <message>
        <source>True angles; areas grow towards the poles.</source>
        <translation>Winkeltreu; Flächen wachsen zu den Polen hin.</translation>
    </message>
    <message>
        <source>Whose statement contested boundaries follow; disputed ones stay dashed from every viewpoint. Not an endorsement.</source>
        <translation>Wessen Angaben umstrittene Grenzen folgen; strittige bleiben aus jeder Sicht gestrichelt. Keine Billigung.</translation>
    </message>
    <message>
        <source>De facto (Natural Earth)</source>
        <translation>De facto (Natural Earth)</translation>
    </message>
    <message>
        <source>ISO 3166 / UN</source>
        <translation>ISO 3166 / UN</translation>
    </message>
    <message>
        <source>As stated by Argentina</source>
        <translation>Nach Angaben Argentiniens</translation>
    </message>
    <message>
        <source>As stated by China (PRC)</source>
        <translation>Nach Angaben Chinas (VR)</translation>
    </message>
    <message>
        <source>As stated by Cyprus</source>
        <translation>Nach Angaben Zyperns</translation>
    </message>
    <message>
        <source>As stated by Georgia</source>
        <translation>Nach Angaben Georgiens</translation>
    </message>
    <message>
        <source>As stated by India</source>
        <translation>Nach Angaben Indiens</translation>
    </message>
    <message>
        <source>As stated by Morocco</source>
        <translation>Nach Angaben Marokkos</translation>
    </message>
    <message>
        <source>As stated by Pakistan</source>
        <translation>Nach Angaben Pakistans</translation>
    </message>
    <message>
        <source>As stated by the Philippines</source>
        <translation>Nach Angaben der Philippinen</translation>
    </message>
    <message>
        <source>As stated by Serbia</source>
        <translation>Nach Angaben Serbiens</translation>
    </message>
    <message>
        <source>As stated by Russia</source>
        <translation>Nach Angaben Russlands</translation>
    </message>
    <message>
        <source>As stated by Somalia</source>
        <translation>Nach Angaben Somalias</translation>
    </message>
    <message>
        <source>As stated by Taiwan (ROC)</source>
        <translation>Nach Angaben Taiwans (ROC)</translation>
    </message>
    <message>
        <source>As stated by Ukraine</source>
        <translation>Nach Angaben der Ukraine</translation>
    </message>
    <message>
        <source>As stated by Viet Nam</source>
        <translation>Nach Angaben Vietnams</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Counts of claims in a table: places by sectors, or techniques by actors; what names only one of them stands in the margins.</source>
        <translation>Anzahlen von Behauptungen in einer Tabelle: Orte nach Sektoren oder Techniken nach Akteuren; was nur eines von beiden nennt, steht am Rand.</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Was es gibt</translation>
    </message>
    <message>
        <source>Places by sectors where claims name any, else techniques by actors.</source>
        <translation>Orte nach Sektoren, wo Behauptungen welche nennen, sonst Techniken nach Akteuren.</translation>
    </message>
    <message>
        <source>Places × sectors</source>
        <translation>Orte × Sektoren</translation>
    </message>
    <message>
        <source>Claims that somebody targets something, by where that is and of which sector.</source>
        <translation>Behauptungen, dass jemand etwas angreift, danach, wo das ist und zu welchem Sektor es gehört.</translation>
    </message>
    <message>
        <source>Techniques × actors</source>
        <translation>Techniken × Akteure</translation>
    </message>
    <message>
        <source>Claims that somebody uses a technique.</source>
        <translation>Behauptungen, dass jemand eine Technik einsetzt.</translation>
    </message>
</context>
<context>
    <name>PageOutput</name>
    <message>
        <source>Copying the picture</source>
        <translation>Das Bild wird kopiert</translation>
    </message>
    <message>
        <source>The picture is on the clipboard: as an image, SVG, PDF and text</source>
        <translation>Das Bild ist in der Zwischenablage: als Bild, SVG, PDF und Text</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Everything in the case as a tree: incidents, things, reports; what is chosen here is chosen in the picture</source>
        <translation>Alles im Fall als Baum: Vorfälle, Objekte, Berichte; was hier ausgewählt wird, ist im Bild ausgewählt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What is chosen, with its properties and with every claim on it: who says it, who denies it, in which sentence</source>
        <translation>Die Auswahl, mit ihren Eigenschaften und jeder Behauptung dazu: wer es sagt, wer es bestreitet, in welchem Satz</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The text of a report; what was read from it is underlined and can be clicked</source>
        <translation>Der Text eines Berichts; was daraus gelesen wurde, ist unterstrichen und lässt sich anklicken</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions to the case: paths, cuts, reach, common neighbours; each answer says what it rests on</source>
        <translation>Fragen an den Fall: Pfade, Schnitte, Reichweite, gemeinsame Nachbarn; jede Antwort sagt, worauf sie beruht</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>What the picture shows in numbers: activity, sectors, places, techniques, speakers; a bar filters or selects</source>
        <translation>Was das Bild zeigt, in Zahlen: Aktivität, Sektoren, Orte, Techniken, Sprecher; ein Balken filtert oder wählt</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>All things of the case as a table</source>
        <translation>Alle Objekte des Falls als Tabelle</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>All relationships of the case as a table</source>
        <translation>Alle Beziehungen des Falls als Tabelle</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>What could not be read, or was read with doubt</source>
        <translation>Was nicht oder nur unter Zweifeln gelesen werden konnte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every step done since the case was opened; a click goes back or forward to it</source>
        <translation>Jeder Schritt seit dem Öffnen des Falls; ein Klick geht zu ihm zurück oder vor</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Gleichgesetzt</translation>
    </message>
    <message>
        <source>Things that may be one and the same, with what speaks for it; nothing is merged unasked</source>
        <translation>Objekte, die ein und dasselbe sein können, mit dem, was dafür spricht; nichts wird ungefragt zusammengeführt</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>What differs between this case and another one or an earlier version</source>
        <translation>Worin sich dieser Fall von einem anderen oder einer früheren Fassung unterscheidet</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Who speaks in the case, how far each is believed, and what changes without them</source>
        <translation>Wer im Fall spricht, wie weit jedem geglaubt wird, und was sich ohne sie ändert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What we ourselves wrote: assessments, notes and attached files, with what they are about</source>
        <translation>Was wir selbst geschrieben haben: Einschätzungen, Notizen und angehängte Dateien, mit ihrem Bezug</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>What was deleted from the case; everything can be restored</source>
        <translation>Was aus dem Fall gelöscht wurde; alles lässt sich wiederherstellen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>What was read in a report, one suggestion after the other, to accept, correct or reject</source>
        <translation>Was in einem Bericht gelesen wurde, ein Vorschlag nach dem anderen, zum Annehmen, Berichtigen oder Ablehnen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>All claims as a list: who says or denies what, where, and how sure</source>
        <translation>Alle Behauptungen als Liste: wer was behauptet oder bestreitet, wo, und wie sicher</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <source>Where else the names and indicators of the case occur: in recent casefiles and in reference sets; nothing is drawn until it is linked</source>
        <translation>Wo die Namen und Indikatoren des Falls sonst vorkommen: in zuletzt benutzten Falldateien und in Referenzsammlungen; nichts wird gezeichnet, bis es verknüpft ist</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>in no report</source>
        <translation>in keinem Bericht</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>ReviewEdits</name>
    <message>
        <source>the document itself</source>
        <translation>das Dokument selbst</translation>
    </message>
    <message>
        <source>author, report, article</source>
        <translation>Autor, Bericht, Artikel</translation>
    </message>
</context>
<context>
    <name>ThingKinds</name>
    <message>
        <source>threat actor</source>
        <translation>Angreifer (threat actor)</translation>
    </message>
    <message>
        <source>attacker, hackers, hacker, gang, criminals, adversary</source>
        <translation>Angreifer, Hacker, Bande, Kriminelle, Gegner, attacker, hacker, gang</translation>
    </message>
    <message>
        <source>group of hackers (intrusion set)</source>
        <translation>Hackergruppe (intrusion set)</translation>
    </message>
    <message>
        <source>hacker group, intrusion set, apt, crew, cluster</source>
        <translation>Hackergruppe, Gruppe, intrusion set, apt, Crew, Cluster</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>operation, wave of attacks</source>
        <translation>Operation, Angriffswelle, campaign</translation>
    </message>
    <message>
        <source>malware</source>
        <translation>Schadsoftware</translation>
    </message>
    <message>
        <source>virus, trojan, backdoor, ransomware, worm, implant, wiper, spyware, stealer, rootkit, loader</source>
        <translation>Malware, Virus, Trojaner, Hintertür, Backdoor, Ransomware, Wurm, Implantat, Wiper, Spyware, Stealer, Rootkit, Loader</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>software, program, utility, script</source>
        <translation>Software, Programm, Hilfsprogramm, Skript, tool</translation>
    </message>
    <message>
        <source>technique (attack pattern)</source>
        <translation>Technik (attack pattern)</translation>
    </message>
    <message>
        <source>attack pattern, method, tactic, procedure, attack</source>
        <translation>Angriffsmuster, Methode, Taktik, Vorgehen, Angriff, attack pattern</translation>
    </message>
    <message>
        <source>vulnerability</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>flaw, bug, hole, cve, zero-day, weakness</source>
        <translation>Lücke, Fehler, Loch, cve, Zero-Day, Schwäche, vulnerability</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>server, servers, systems of the attackers</source>
        <translation>Server, Systeme der Angreifer</translation>
    </message>
    <message>
        <source>command server</source>
        <translation>Steuerserver</translation>
    </message>
    <message>
        <source>c2 server, command and control, c&amp;c, control server</source>
        <translation>c2-Server, command and control, c&amp;c, Kontrollserver</translation>
    </message>
    <message>
        <source>relay</source>
        <translation>Zwischenstation</translation>
    </message>
    <message>
        <source>jump server, stepping stone, hop</source>
        <translation>Sprungserver, Trittstein, Hop, relay</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>proxies</source>
        <translation>Proxys</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>virtual private network</source>
        <translation>virtuelles privates Netz</translation>
    </message>
    <message>
        <source>botnet</source>
        <translation>Botnetz</translation>
    </message>
    <message>
        <source>bots, zombies</source>
        <translation>Bots, Zombies</translation>
    </message>
    <message>
        <source>hijacked devices</source>
        <translation>gekaperte Geräte</translation>
    </message>
    <message>
        <source>compromised devices, routers, cameras</source>
        <translation>kompromittierte Geräte, Router, Kameras</translation>
    </message>
    <message>
        <source>cloud service</source>
        <translation>Clouddienst</translation>
    </message>
    <message>
        <source>hosting, cloud, provider</source>
        <translation>Hosting, Cloud, Anbieter</translation>
    </message>
    <message>
        <source>fake website</source>
        <translation>gefälschte Website</translation>
    </message>
    <message>
        <source>phishing page, look-alike site</source>
        <translation>Phishing-Seite, nachgemachte Seite</translation>
    </message>
    <message>
        <source>leak site</source>
        <translation>Leak-Seite</translation>
    </message>
    <message>
        <source>blog of the attackers</source>
        <translation>Blog der Angreifer</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>message board, market</source>
        <translation>Nachrichtenbrett, Marktplatz</translation>
    </message>
    <message>
        <source>domain name</source>
        <translation>Domainname</translation>
    </message>
    <message>
        <source>host name, website address</source>
        <translation>Hostname, Adresse einer Website</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>ipv4 address</source>
        <translation>IPv4-Adresse</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <source>ip address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>web address (URL)</source>
        <translation>Webadresse (URL)</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>mailbox, email</source>
        <translation>Postfach, E-Mail</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>document of the attackers, attachment</source>
        <translation>Dokument der Angreifer, Anhang</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>ioc, pattern</source>
        <translation>IoC, Muster</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>body, somebody</source>
        <translation>Stelle, jemand</translation>
    </message>
    <message>
        <source>government</source>
        <translation>Regierung</translation>
    </message>
    <message>
        <source>authorities, cabinet, administration</source>
        <translation>Behörden, Kabinett, Verwaltung</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>Ministerium</translation>
    </message>
    <message>
        <source>department</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>Behörde</translation>
    </message>
    <message>
        <source>authority, office, bureau, intelligence service, secret service, regulator</source>
        <translation>Amt, Büro, Nachrichtendienst, Geheimdienst, Aufsicht</translation>
    </message>
    <message>
        <source>police</source>
        <translation>Polizei</translation>
    </message>
    <message>
        <source>law enforcement</source>
        <translation>Strafverfolgung</translation>
    </message>
    <message>
        <source>military</source>
        <translation>Militär</translation>
    </message>
    <message>
        <source>army, navy, air force, armed forces</source>
        <translation>Armee, Heer, Marine, Luftwaffe, Streitkräfte</translation>
    </message>
    <message>
        <source>court</source>
        <translation>Gericht</translation>
    </message>
    <message>
        <source>judge, tribunal</source>
        <translation>Richter, Tribunal</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>Staatsanwaltschaft</translation>
    </message>
    <message>
        <source>attorney general, justice</source>
        <translation>Generalstaatsanwalt, Justiz</translation>
    </message>
    <message>
        <source>parliament</source>
        <translation>Parlament</translation>
    </message>
    <message>
        <source>congress, senate, assembly</source>
        <translation>Kongress, Senat, Versammlung</translation>
    </message>
    <message>
        <source>emergency response team</source>
        <translation>Notfallteam</translation>
    </message>
    <message>
        <source>cert, csirt</source>
        <translation>cert, csirt</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organization, body, institution, association, union</source>
        <translation>Stelle, Einrichtung, Verband, Gewerkschaft</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>firm, business, enterprise, corporation, contractor, manufacturer</source>
        <translation>Firma, Betrieb, Konzern, Auftragnehmer, Hersteller</translation>
    </message>
    <message>
        <source>security firm</source>
        <translation>Sicherheitsfirma</translation>
    </message>
    <message>
        <source>vendor, security company, researchers</source>
        <translation>Anbieter, Sicherheitsunternehmen, Forscher</translation>
    </message>
    <message>
        <source>news medium</source>
        <translation>Nachrichtenmedium</translation>
    </message>
    <message>
        <source>newspaper, news agency, broadcaster, press, media, journalists</source>
        <translation>Zeitung, Nachrichtenagentur, Sender, Presse, Medien, Journalisten</translation>
    </message>
    <message>
        <source>political party</source>
        <translation>politische Partei</translation>
    </message>
    <message>
        <source>party</source>
        <translation>Partei</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>Kreditinstitut</translation>
    </message>
    <message>
        <source>university</source>
        <translation>Universität</translation>
    </message>
    <message>
        <source>college, school, institute</source>
        <translation>Hochschule, Schule, Institut</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>Klinik</translation>
    </message>
    <message>
        <source>non-governmental organisation</source>
        <translation>Nichtregierungsorganisation</translation>
    </message>
    <message>
        <source>ngo, charity, activists</source>
        <translation>ngo, Hilfswerk, Aktivisten</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>individual, man, woman, official, spokesperson</source>
        <translation>Einzelner, Mann, Frau, Beamter, Sprecher</translation>
    </message>
    <message>
        <source>group of people</source>
        <translation>Personengruppe</translation>
    </message>
    <message>
        <source>people, users, employees, victims, customers, citizens</source>
        <translation>Leute, Nutzer, Beschäftigte, Opfer, Kunden, Bürger</translation>
    </message>
    <message>
        <source>group of bodies</source>
        <translation>Gruppe von Stellen</translation>
    </message>
    <message>
        <source>companies, organisations, agencies</source>
        <translation>Unternehmen, Organisationen, Behörden</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>Sektor</translation>
    </message>
    <message>
        <source>industry, branch</source>
        <translation>Branche, Wirtschaftszweig</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>state, nation, land</source>
        <translation>Staat, Nation</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>continent, area</source>
        <translation>Kontinent, Gebiet</translation>
    </message>
    <message>
        <source>province</source>
        <translation>Provinz</translation>
    </message>
    <message>
        <source>federal state, oblast, prefecture, division</source>
        <translation>Bundesland, Oblast, Präfektur</translation>
    </message>
    <message>
        <source>district</source>
        <translation>Bezirk</translation>
    </message>
    <message>
        <source>county, borough</source>
        <translation>Kreis, Stadtteil</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>town, municipality, village, capital</source>
        <translation>Ort, Gemeinde, Dorf, Hauptstadt</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>event, breach, case</source>
        <translation>Ereignis, Einbruch, Fall</translation>
    </message>
    <message>
        <source>course of action</source>
        <translation>Gegenmaßnahme</translation>
    </message>
    <message>
        <source>mitigation, measure, patch</source>
        <translation>Abhilfe, Maßnahme, Patch</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>report, article, advisory, indictment</source>
        <translation>Bericht, Artikel, Warnmeldung, Anklageschrift</translation>
    </message>
</context>
<context>
    <name>throughline::ui</name>
    <message>
        <source>from a record</source>
        <translation>aus einem Eintrag</translation>
    </message>
    <message>
        <source>source not stated</source>
        <translation>Quelle nicht genannt</translation>
    </message>
    <message>
        <source>inferred by Throughline</source>
        <translation>von Throughline geschlossen</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>zurückgestellt: %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>not named in loaded reports</source>
        <translation>in den geladenen Berichten nicht genannt</translation>
    </message>
    <message>
        <source>name withheld by accuser</source>
        <translation>Name von der beschuldigenden Seite zurückgehalten</translation>
    </message>
    <message>
        <source>blanket, scope not specified</source>
        <translation>pauschal, Umfang nicht angegeben</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>nicht durchgesehen</translation>
    </message>
    <message>
        <source>a name that Throughline knows</source>
        <translation>ein Name, den Throughline kennt</translation>
    </message>
    <message>
        <source>the wording of a sentence</source>
        <translation>der Wortlaut eines Satzes</translation>
    </message>
    <message>
        <source>Logo: %1 kB</source>
        <translation>Logo: %1 kB</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>Logo auswählen …</translation>
    </message>
    <message>
        <source>Our house</source>
        <translation>Unser Haus</translation>
    </message>
    <message>
        <source>The identity that own claims, notes and assessments are written under.</source>
        <translation>Die Identität, unter der eigene Behauptungen, Notizen und Einschätzungen stehen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>STIX &amp;id</source>
        <translation>STIX-&amp;Id</translation>
    </message>
    <message>
        <source>identity--…; made from the name if empty</source>
        <translation>identity--…; leer: aus dem Namen gebildet</translation>
    </message>
    <message>
        <source>&amp;Logo</source>
        <translation>&amp;Logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>No picture of up to 2 MB; choose another …</source>
        <translation>Kein Bild bis 2 MB; wählen Sie ein anderes …</translation>
    </message>
    <message>
        <source>A STIX id of an identity begins with “identity--”; leave it empty to have one made.</source>
        <translation>Eine STIX-Id einer Identität beginnt mit „identity--“; lassen Sie das Feld leer, damit eine gebildet wird.</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>stands above briefings</source>
        <translation>steht über Lagebildern</translation>
    </message>
    <message>
        <source>Default &amp;marking</source>
        <translation>&amp;Kennzeichnung als Vorgabe</translation>
    </message>
    <message>
        <source>Holds for what has no marking of its own. Without one such things count as TLP:AMBER+STRICT.</source>
        <translation>Gilt für alles ohne eigene Kennzeichnung. Ohne sie zählt das als TLP:AMBER+STRICT.</translation>
    </message>
    <message>
        <source>Default &amp;PAP</source>
        <translation>&amp;PAP als Vorgabe</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>Über: %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Edit a claim</source>
        <translation>Behauptung bearbeiten</translation>
    </message>
    <message>
        <source>Set a claim aside</source>
        <translation>Behauptung zurückstellen</translation>
    </message>
    <message>
        <source>It stays in the case and is left out of the picture. This is your judgement, not a retraction by the speaker.</source>
        <translation>Sie bleibt im Fall und fehlt im Bild. Das ist Ihr Urteil, keine Rücknahme durch den Sprecher.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Gr&amp;und</translation>
    </message>
    <message>
        <source>for those who read the case after you</source>
        <translation>für alle, die den Fall nach Ihnen lesen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Add a thing</source>
        <translation>Objekt hinzufügen</translation>
    </message>
    <message>
        <source>It is your own entry; what sources say of it comes as claims on its relationships.</source>
        <translation>Es ist Ihr eigener Eintrag; was Quellen dazu sagen, kommt als Behauptungen zu seinen Beziehungen.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Kind in &amp;words</source>
        <translation>Art in &amp;Worten</translation>
    </message>
    <message>
        <source>for “observable” and “other”</source>
        <translation>bei „beobachtbar“ und „anderes“</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>A thing keeps a name; delete it if it should go.</source>
        <translation>Ein Objekt behält einen Namen; löschen Sie es, wenn es weg soll.</translation>
    </message>
    <message>
        <source>Edit %1 things</source>
        <translation>%1 Objekte bearbeiten</translation>
    </message>
    <message>
        <source>Only what you fill in or tick is changed, on all of them at once.</source>
        <translation>Nur was Sie ausfüllen oder ankreuzen, wird geändert, an allen zugleich.</translation>
    </message>
    <message>
        <source>change the kind to</source>
        <translation>Art ändern in</translation>
    </message>
    <message>
        <source>&amp;Add tags</source>
        <translation>Schlagwörter &amp;hinzufügen</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Remove tags</source>
        <translation>Schlagwörter &amp;entfernen</translation>
    </message>
    <message>
        <source>change the colour to</source>
        <translation>Farbe ändern in</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>change the marking to</source>
        <translation>Kennzeichnung ändern in</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Kennzeichnung</translation>
    </message>
    <message>
        <source>Fill in or tick what should change.</source>
        <translation>Füllen Sie aus oder kreuzen Sie an, was sich ändern soll.</translation>
    </message>
    <message>
        <source>Tags and colour</source>
        <translation>Schlagwörter und Farbe</translation>
    </message>
    <message>
        <source>Your own marks, for finding things again. They go into no claim.</source>
        <translation>Ihre eigenen Merkzeichen, um etwas wiederzufinden. Sie gehen in keine Behauptung ein.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlagwö&amp;rter</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Your own words, kept apart from what sources say.</source>
        <translation>Ihre eigenen Worte, getrennt von dem, was Quellen sagen.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>Schreiben Sie etwas.</translation>
    </message>
    <message>
        <source>Edit our assessment</source>
        <translation>Unsere Einschätzung bearbeiten</translation>
    </message>
    <message>
        <source>Write an assessment</source>
        <translation>Einschätzung schreiben</translation>
    </message>
    <message>
        <source>What we ourselves judge, drawn apart from what sources claim.</source>
        <translation>Was wir selbst urteilen, getrennt gezeichnet von dem, was Quellen behaupten.</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>&amp;Aussage</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>&amp;Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>likely, roughly even chance …</source>
        <translation>wahrscheinlich, etwa fünfzig zu fünfzig …</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>&amp;Skala</translation>
    </message>
    <message>
        <source>ICD 203, PHIA …</source>
        <translation>ICD 203, PHIA …</translation>
    </message>
    <message>
        <source>&amp;Analytic confidence</source>
        <translation>Analytische S&amp;icherheit</translation>
    </message>
    <message>
        <source>Al&amp;ternatives</source>
        <translation>Al&amp;ternativen</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>eine je Zeile</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>%1 claims</source>
        <translation>%1 Behauptungen</translation>
    </message>
    <message>
        <source>Say what you judge.</source>
        <translation>Sagen Sie, was Sie urteilen.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.pdf);;All files (*)</source>
        <translation>Bilder und PDF (*.png *.jpg *.jpeg *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The file has %1 MB. Attach files of up to 50 MB: a page or a part of it.</source>
        <translation>Die Datei hat %1 MB. Hängen Sie Dateien bis 50 MB an: eine Seite oder einen Teil davon.</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Beschriftung</translation>
    </message>
    <message>
        <source>what it shows</source>
        <translation>was darauf zu sehen ist</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Paste indicators</source>
        <translation>Indikatoren einfügen</translation>
    </message>
    <message>
        <source>Addresses, domains, URLs, hashes and CVEs are picked out of any text, defanged or not.</source>
        <translation>Adressen, Domains, URLs, Hashes und CVEs werden aus beliebigem Text gelesen, entschärft oder nicht.</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Paste or type a list.</source>
        <translation>Fügen Sie eine Liste ein oder tippen Sie eine.</translation>
    </message>
    <message>
        <source>Edit what was read</source>
        <translation>Gelesenes bearbeiten</translation>
    </message>
    <message>
        <source>Edit a count</source>
        <translation>Zahl bearbeiten</translation>
    </message>
    <message>
        <source>The source&apos;s own words stay as they are.</source>
        <translation>Die Worte der Quelle bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>&amp;Bound</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>&amp;What is counted</source>
        <translation>Was ge&amp;zählt wird</translation>
    </message>
    <message>
        <source>Say in a word or two what is counted.</source>
        <translation>Sagen Sie in ein, zwei Worten, was gezählt wird.</translation>
    </message>
    <message>
        <source>Add a relationship</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>A line stands for what somebody says: name who, and where.</source>
        <translation>Eine Linie steht für das, was jemand sagt: nennen Sie, wer, und wo.</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;Verb</source>
        <translation>&amp;Verb</translation>
    </message>
    <message>
        <source>&amp;Own verb</source>
        <translation>Eig&amp;enes Verb</translation>
    </message>
    <message>
        <source>for “other, in own words”</source>
        <translation>bei „anderes, in eigenen Worten“</translation>
    </message>
    <message>
        <source>&amp;Degree of attribution</source>
        <translation>Grad der &amp;Zuschreibung</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>Choose where the line begins and ends: type part of a name and choose from the list.</source>
        <translation>Wählen Sie, wo die Linie beginnt und endet: einen Teil des Namens tippen und aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A line needs two different ends.</source>
        <translation>Eine Linie braucht zwei verschiedene Enden.</translation>
    </message>
    <message>
        <source>Edit a relationship</source>
        <translation>Beziehung bearbeiten</translation>
    </message>
    <message>
        <source>The source&apos;s &amp;words</source>
        <translation>Worte der &amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>Zei&amp;t</translation>
    </message>
    <message>
        <source>2024, 2024-03, 2024-03-14</source>
        <translation>2024, 2024-03, 2024-03-14</translation>
    </message>
    <message>
        <source>turn it round</source>
        <translation>umdrehen</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>Gleichgesetzt</translation>
    </message>
    <message>
        <source>Nothing is merged: a link with a source and a grade joins them in the picture, and can be split again at any time.</source>
        <translation>Nichts wird zusammengeführt: Eine Verknüpfung mit Quelle und Bewertung verbindet sie im Bild und lässt sich jederzeit wieder trennen.</translation>
    </message>
    <message>
        <source>These</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>&amp;And</source>
        <translation>&amp;Und</translation>
    </message>
    <message>
        <source>type part of a name</source>
        <translation>einen Teil des Namens tippen</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Who says so, and how sure</source>
        <translation>Wer es sagt, und wie sicher</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Choose the other one: type part of its name and choose from the list.</source>
        <translation>Wählen Sie das andere: einen Teil seines Namens tippen und aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A thing is always the same as itself: choose another one.</source>
        <translation>Ein Objekt ist immer gleich sich selbst: wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Split a name off</source>
        <translation>Namen abtrennen</translation>
    </message>
    <message>
        <source>The name becomes a thing of its own, tied to “%1” by a link that you may accept later.</source>
        <translation>Der Name wird ein eigenes Objekt, mit „%1“ durch eine Verknüpfung verbunden, die Sie später annehmen können.</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>threat actor</source>
        <translation>Angreifer (threat actor)</translation>
    </message>
    <message>
        <source>intrusion set</source>
        <translation>Angreifergruppe (intrusion set)</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>malware</source>
        <translation>Schadsoftware</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>attack pattern</source>
        <translation>Angriffsmuster (attack pattern)</translation>
    </message>
    <message>
        <source>vulnerability</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>observable</source>
        <translation>beobachtbar (observable)</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>course of action</source>
        <translation>Gegenmaßnahme</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>is attributed to</source>
        <translation>wird zugeschrieben</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>zielt auf</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>exploits</source>
        <translation>nutzt aus</translation>
    </message>
    <message>
        <source>compromises</source>
        <translation>kompromittiert</translation>
    </message>
    <message>
        <source>originates from</source>
        <translation>stammt aus</translation>
    </message>
    <message>
        <source>is located at</source>
        <translation>liegt in</translation>
    </message>
    <message>
        <source>communicates with</source>
        <translation>kommuniziert mit</translation>
    </message>
    <message>
        <source>controls</source>
        <translation>steuert</translation>
    </message>
    <message>
        <source>delivers</source>
        <translation>liefert</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>legt ab</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>lädt herunter</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>beherbergt</translation>
    </message>
    <message>
        <source>owns</source>
        <translation>besitzt</translation>
    </message>
    <message>
        <source>has</source>
        <translation>hat</translation>
    </message>
    <message>
        <source>consists of</source>
        <translation>besteht aus</translation>
    </message>
    <message>
        <source>indicates</source>
        <translation>weist hin auf</translation>
    </message>
    <message>
        <source>is based on</source>
        <translation>beruht auf</translation>
    </message>
    <message>
        <source>impersonates</source>
        <translation>gibt sich aus als</translation>
    </message>
    <message>
        <source>is a variant of</source>
        <translation>ist eine Variante von</translation>
    </message>
    <message>
        <source>is authored by</source>
        <translation>ist verfasst von</translation>
    </message>
    <message>
        <source>is related to</source>
        <translation>hängt zusammen mit</translation>
    </message>
    <message>
        <source>is derived from</source>
        <translation>ist abgeleitet von</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>ist Dublette von</translation>
    </message>
    <message>
        <source>resolves to</source>
        <translation>löst auf zu</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>gehört zu</translation>
    </message>
    <message>
        <source>is part of</source>
        <translation>ist Teil von</translation>
    </message>
    <message>
        <source>is a sub-technique of</source>
        <translation>ist Untertechnik von</translation>
    </message>
    <message>
        <source>mitigates</source>
        <translation>mindert</translation>
    </message>
    <message>
        <source>detects</source>
        <translation>erkennt</translation>
    </message>
    <message>
        <source>was sighted</source>
        <translation>wurde gesichtet</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>verweist auf</translation>
    </message>
    <message>
        <source>other, in own words</source>
        <translation>anderes, in eigenen Worten</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>government</source>
        <translation>Regierung</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>Einzelperson</translation>
    </message>
    <message>
        <source>class of people or bodies</source>
        <translation>Klasse von Personen oder Stellen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is a unit of</source>
        <translation>ist eine Einheit von</translation>
    </message>
    <message>
        <source>is directed by</source>
        <translation>wird geleitet von</translation>
    </message>
    <message>
        <source>is backed by</source>
        <translation>wird unterstützt von</translation>
    </message>
    <message>
        <source>is linked to</source>
        <translation>ist verbunden mit</translation>
    </message>
    <message>
        <source>is tolerated by</source>
        <translation>wird geduldet von</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>asserts it</source>
        <translation>behauptet es</translation>
    </message>
    <message>
        <source>supports it</source>
        <translation>stützt es</translation>
    </message>
    <message>
        <source>denies it (the accused or its side)</source>
        <translation>bestreitet es (die beschuldigte Seite)</translation>
    </message>
    <message>
        <source>disputes it (a third party)</source>
        <translation>bezweifelt es (eine dritte Seite)</translation>
    </message>
    <message>
        <source>admits it (the actor itself)</source>
        <translation>räumt es ein (der Akteur selbst)</translation>
    </message>
    <message>
        <source>retracts what it said</source>
        <translation>nimmt das Gesagte zurück</translation>
    </message>
    <message>
        <source>says</source>
        <translation>sagt</translation>
    </message>
    <message>
        <source>accuses</source>
        <translation>beschuldigt</translation>
    </message>
    <message>
        <source>assesses</source>
        <translation>schätzt ein</translation>
    </message>
    <message>
        <source>charges</source>
        <translation>klagt an</translation>
    </message>
    <message>
        <source>sanctions</source>
        <translation>sanktioniert</translation>
    </message>
    <message>
        <source>convicts</source>
        <translation>verurteilt</translation>
    </message>
    <message>
        <source>admits</source>
        <translation>räumt ein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>may</source>
        <translation>möglicherweise</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>highly likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>certain: determined, proved</source>
        <translation>sicher: festgestellt, bewiesen</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>1  confirmed by other sources</source>
        <translation>1  von anderen Quellen bestätigt</translation>
    </message>
    <message>
        <source>2  probably true</source>
        <translation>2  wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>3  possibly true</source>
        <translation>3  möglicherweise wahr</translation>
    </message>
    <message>
        <source>4  doubtful</source>
        <translation>4  zweifelhaft</translation>
    </message>
    <message>
        <source>5  improbable</source>
        <translation>5  unwahrscheinlich</translation>
    </message>
    <message>
        <source>6  cannot be judged</source>
        <translation>6  nicht beurteilbar</translation>
    </message>
    <message>
        <source>A  completely reliable</source>
        <translation>A  völlig zuverlässig</translation>
    </message>
    <message>
        <source>B  usually reliable</source>
        <translation>B  meist zuverlässig</translation>
    </message>
    <message>
        <source>C  fairly reliable</source>
        <translation>C  ziemlich zuverlässig</translation>
    </message>
    <message>
        <source>D  not usually reliable</source>
        <translation>D  meist nicht zuverlässig</translation>
    </message>
    <message>
        <source>E  unreliable</source>
        <translation>E  unzuverlässig</translation>
    </message>
    <message>
        <source>F  cannot be judged</source>
        <translation>F  nicht beurteilbar</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>TLP:CLEAR</source>
        <translation>TLP:CLEAR</translation>
    </message>
    <message>
        <source>TLP:GREEN</source>
        <translation>TLP:GREEN</translation>
    </message>
    <message>
        <source>TLP:AMBER</source>
        <translation>TLP:AMBER</translation>
    </message>
    <message>
        <source>TLP:AMBER+STRICT</source>
        <translation>TLP:AMBER+STRICT</translation>
    </message>
    <message>
        <source>TLP:RED</source>
        <translation>TLP:RED</translation>
    </message>
    <message>
        <source>PAP:CLEAR</source>
        <translation>PAP:CLEAR</translation>
    </message>
    <message>
        <source>PAP:GREEN</source>
        <translation>PAP:GREEN</translation>
    </message>
    <message>
        <source>PAP:AMBER</source>
        <translation>PAP:AMBER</translation>
    </message>
    <message>
        <source>PAP:RED</source>
        <translation>PAP:RED</translation>
    </message>
    <message>
        <source>no colour</source>
        <translation>keine Farbe</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blau</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>blaugrün</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>oliv</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>bernstein</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>rost</translation>
    </message>
    <message>
        <source>plum</source>
        <translation>pflaume</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>schiefer</translation>
    </message>
    <message>
        <source>is the same as (joins them)</source>
        <translation>ist dasselbe wie (verbindet sie)</translation>
    </message>
    <message>
        <source>overlaps with</source>
        <translation>überschneidet sich mit</translation>
    </message>
    <message>
        <source>was renamed to</source>
        <translation>wurde umbenannt in</translation>
    </message>
    <message>
        <source>none: our own record</source>
        <translation>keine: unser eigener Eintrag</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>Bericht: %1</translation>
    </message>
    <message>
        <source>Incident: %1</source>
        <translation>Vorfall: %1</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>Linie: %1</translation>
    </message>
    <message>
        <source>Claim: %1: %2</source>
        <translation>Behauptung: %1: %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Our assessment: %1</source>
        <translation>Unsere Einschätzung: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Verknüpfung: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Was sich sonst tun lässt</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Name, kind, times, marking</source>
        <translation>Name, Art, Zeiten, Kennzeichnung</translation>
    </message>
    <message>
        <source>Claim …</source>
        <translation>Behauptung …</translation>
    </message>
    <message>
        <source>Adds what somebody says of it</source>
        <translation>Fügt hinzu, was jemand darüber sagt</translation>
    </message>
    <message>
        <source>Same as …</source>
        <translation>Gleichsetzen …</translation>
    </message>
    <message>
        <source>Links it to another thing, with a source and a grade</source>
        <translation>Verknüpft es mit einem anderen Objekt, mit Quelle und Bewertung</translation>
    </message>
    <message>
        <source>Line to …</source>
        <translation>Linie zu …</translation>
    </message>
    <message>
        <source>Adds a relationship</source>
        <translation>Fügt eine Beziehung hinzu</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Ihre eigenen Worte</translation>
    </message>
    <message>
        <source>Attach a file …</source>
        <translation>Datei anhängen …</translation>
    </message>
    <message>
        <source>A screenshot, a page</source>
        <translation>Ein Bildschirmfoto, eine Seite</translation>
    </message>
    <message>
        <source>Tags and colour …</source>
        <translation>Schlagwörter und Farbe …</translation>
    </message>
    <message>
        <source>Your own marks</source>
        <translation>Ihre eigenen Merkzeichen</translation>
    </message>
    <message>
        <source>Split a name off …</source>
        <translation>Namen abtrennen …</translation>
    </message>
    <message>
        <source>Makes one of its names a thing of its own</source>
        <translation>Macht einen seiner Namen zu einem eigenen Objekt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes it out; its claims stay recoverable</source>
        <translation>Nimmt es heraus; seine Behauptungen bleiben wiederherstellbar</translation>
    </message>
    <message>
        <source>Verb, degree, time, marking</source>
        <translation>Verb, Grad, Zeit, Kennzeichnung</translation>
    </message>
    <message>
        <source>Adds who says or denies it</source>
        <translation>Fügt hinzu, wer es sagt oder bestreitet</translation>
    </message>
    <message>
        <source>Takes the line out; its claims stay recoverable</source>
        <translation>Nimmt die Linie heraus; ihre Behauptungen bleiben wiederherstellbar</translation>
    </message>
    <message>
        <source>Adds what somebody says of the whole incident</source>
        <translation>Fügt hinzu, was jemand über den ganzen Vorfall sagt</translation>
    </message>
    <message>
        <source>Takes the band out; its things stay</source>
        <translation>Nimmt das Band heraus; seine Objekte bleiben</translation>
    </message>
    <message>
        <source>Take into account again</source>
        <translation>Wieder berücksichtigen</translation>
    </message>
    <message>
        <source>Set aside …</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Takes the claim out of the case; it stays recoverable</source>
        <translation>Nimmt die Behauptung aus dem Fall; sie bleibt wiederherstellbar</translation>
    </message>
    <message>
        <source>same id</source>
        <translation>gleiche Id</translation>
    </message>
    <message>
        <source>same indicator</source>
        <translation>gleicher Indikator</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>its name is an alias here</source>
        <translation>sein Name ist hier ein Zweitname</translation>
    </message>
    <message>
        <source>alias “%1”</source>
        <translation>Zweitname „%1“</translation>
    </message>
    <message>
        <source>“%1”, spelled otherwise</source>
        <translation>„%1“, anders geschrieben</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>1 casefile</source>
        <translation>1 Falldatei</translation>
    </message>
    <message>
        <source>%L1 casefiles</source>
        <translation>%L1 Falldateien</translation>
    </message>
    <message>
        <source>1 reference set</source>
        <translation>1 Referenzsammlung</translation>
    </message>
    <message>
        <source>%L1 reference sets</source>
        <translation>%L1 Referenzsammlungen</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>How it matches</source>
        <translation>Wie es passt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Claims there</source>
        <translation>Behauptungen dort</translation>
    </message>
    <message>
        <source>Newest report</source>
        <translation>Neuester Bericht</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Marking there</source>
        <translation>Kennzeichnung dort</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <source>malware and tools</source>
        <translation>Schadsoftware und Werkzeuge</translation>
    </message>
    <message>
        <source>places and bodies</source>
        <translation>Orte und Stellen</translation>
    </message>
    <message>
        <source>techniques and flaws</source>
        <translation>Techniken und Lücken</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>group of people</source>
        <translation>Personengruppe</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>flaw</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>backed by, linked to, sponsored by, behind, works for, run by, ordered by, unit of</source>
        <translation>unterstützt von, verbunden mit, gefördert von, steckt hinter, arbeitet für, geführt von, beauftragt von, Einheit von, zugeschrieben</translation>
    </message>
    <message>
        <source>attacks, attacked, hits, against, victim</source>
        <translation>greift an, griff an, trifft, gegen, Opfer</translation>
    </message>
    <message>
        <source>breaches, breached, hacks, hacked, broke into, infects, hijacks</source>
        <translation>bricht ein, drang ein, hackt, hackte, infiziert, kapert</translation>
    </message>
    <message>
        <source>deploys, employs, with, through</source>
        <translation>setzt ein, benutzt, mit, durch</translation>
    </message>
    <message>
        <source>abuses, takes advantage of</source>
        <translation>missbraucht, nutzt aus</translation>
    </message>
    <message>
        <source>based in, located in, sits in, lies in</source>
        <translation>ansässig in, liegt in, sitzt in</translation>
    </message>
    <message>
        <source>comes from, stems from</source>
        <translation>kommt aus, stammt aus</translation>
    </message>
    <message>
        <source>operates, runs, commands</source>
        <translation>betreibt, führt, befehligt</translation>
    </message>
    <message>
        <source>made by, developed by, written by</source>
        <translation>gemacht von, entwickelt von, geschrieben von</translation>
    </message>
    <message>
        <source>member of, belongs to</source>
        <translation>Mitglied von, gehört zu</translation>
    </message>
    <message>
        <source>poses as, pretends to be, imitates</source>
        <translation>gibt sich aus als, ahmt nach</translation>
    </message>
    <message>
        <source>connects to, talks to, contacts</source>
        <translation>verbindet sich mit, spricht mit, kontaktiert</translation>
    </message>
    <message>
        <source>%1 stated</source>
        <translation>%1 genannt</translation>
    </message>
    <message>
        <source>%1 mapped</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Circular reporting: %1 have it from each other</source>
        <translation>Zirkelbericht: %1 haben es voneinander</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>spricht</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>trägt weiter</translation>
    </message>
    <message>
        <source>records</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>Nearly the same text as %1</source>
        <translation>Fast derselbe Text wie %1</translation>
    </message>
    <message>
        <source>no claim was read from it</source>
        <translation>keine Behauptung wurde daraus gelesen</translation>
    </message>
    <message>
        <source>Of one origin with others: %1, %2</source>
        <translation>Eines Ursprungs mit anderen: %1, %2</translation>
    </message>
    <message>
        <source>%1. They count as one source.</source>
        <translation>%1. Sie zählen als eine Quelle.</translation>
    </message>
    <message>
        <source>Government of %1: its bodies and media</source>
        <translation>Regierung von %1: ihre Stellen und Medien</translation>
    </message>
    <message>
        <source>Origin not known</source>
        <translation>Ursprung nicht bekannt</translation>
    </message>
    <message>
        <source>%1 and 1 document that cites it</source>
        <translation>%1 und 1 Dokument, das es zitiert</translation>
    </message>
    <message>
        <source>%1 and %2 documents that cite it</source>
        <translation>%1 und %2 Dokumente, die es zitieren</translation>
    </message>
    <message>
        <source>%1 that count as one source</source>
        <translation>%1, die als eine Quelle zählen</translation>
    </message>
    <message>
        <source>%1, %2 of them in circular reporting</source>
        <translation>%1, davon %2 im Zirkelbericht</translation>
    </message>
    <message>
        <source>This lens leaves the picture as it is when everybody is believed.</source>
        <translation>Diese Linse lässt das Bild so, wie es ist, wenn allen geglaubt wird.</translation>
    </message>
    <message>
        <source>%1 (now alleged only)</source>
        <translation>%1 (jetzt nur mutmaßlich)</translation>
    </message>
    <message>
        <source>%1 (%2, was %3)</source>
        <translation>%1 (%2, war %3)</translation>
    </message>
    <message>
        <source>Tab goes from card to card and from field to field.</source>
        <translation>Tab geht von Karte zu Karte und von Feld zu Feld.</translation>
    </message>
    <message>
        <source>Arrows walk through the picture, lists and texts.</source>
        <translation>Pfeiltasten gehen durch Bild, Listen und Texte.</translation>
    </message>
    <message>
        <source>Escape chooses nothing in the picture, and closes what is open.</source>
        <translation>Esc wählt im Bild nichts aus und schließt, was offen ist.</translation>
    </message>
    <message>
        <source>Space moves the picture, and presses buttons.</source>
        <translation>Die Leertaste bewegt das Bild und drückt Knöpfe.</translation>
    </message>
    <message>
        <source>Enter inspects what is chosen, and presses buttons.</source>
        <translation>Die Eingabetaste öffnet die Auswahl im Inspektor und drückt Knöpfe.</translation>
    </message>
    <message>
        <source>This key moves and writes in lists and texts.</source>
        <translation>Diese Taste bewegt und schreibt in Listen und Texten.</translation>
    </message>
    <message>
        <source>F fits the picture into the window.</source>
        <translation>F passt das Bild ins Fenster ein.</translation>
    </message>
    <message>
        <source>%1 copies, cuts, pastes or selects in texts and lists.</source>
        <translation>%1 kopiert, schneidet aus, fügt ein oder wählt in Texten und Listen aus.</translation>
    </message>
    <message>
        <source>A letter alone is for typing and for the Review panel; press Ctrl or Alt with it.</source>
        <translation>Ein Buchstabe allein ist zum Tippen und für die Durchsicht; drücken Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>says 1 claim itself</source>
        <translation>sagt selbst 1 Behauptung</translation>
    </message>
    <message>
        <source>says %1 claims itself</source>
        <translation>sagt selbst %1 Behauptungen</translation>
    </message>
    <message>
        <source>carries 1 claim of others</source>
        <translation>trägt 1 Behauptung anderer weiter</translation>
    </message>
    <message>
        <source>carries %1 claims of others</source>
        <translation>trägt %1 Behauptungen anderer weiter</translation>
    </message>
    <message>
        <source>recorded 1 claim</source>
        <translation>hat 1 Behauptung erfasst</translation>
    </message>
    <message>
        <source>recorded %1 claims</source>
        <translation>hat %1 Behauptungen erfasst</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>1 card leaves</source>
        <translation>1 Karte fällt weg</translation>
    </message>
    <message>
        <source>%1 cards leave</source>
        <translation>%1 Karten fallen weg</translation>
    </message>
    <message>
        <source>1 card comes apart</source>
        <translation>1 Karte zerfällt</translation>
    </message>
    <message>
        <source>%1 cards come apart</source>
        <translation>%1 Karten zerfallen</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>Picture on a card</source>
        <translation>Bild auf einer Karte</translation>
    </message>
    <message>
        <source>Put on the card</source>
        <translation>Auf die Karte setzen</translation>
    </message>
    <message>
        <source>Edit an attachment</source>
        <translation>Anhang bearbeiten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>There is no indicator in it. The clipboard keeps the text; as a report it is opened from a file (Ctrl+O).</source>
        <translation>Darin ist kein Indikator. Die Zwischenablage behält den Text; als Bericht wird er aus einer Datei geöffnet (Strg+O).</translation>
    </message>
    <message>
        <source>1 line leaves</source>
        <translation>1 Linie fällt weg</translation>
    </message>
    <message>
        <source>%1 lines leave</source>
        <translation>%1 Linien fallen weg</translation>
    </message>
    <message>
        <source>1 line weakens</source>
        <translation>1 Linie wird schwächer</translation>
    </message>
    <message>
        <source>%1 lines weaken</source>
        <translation>%1 Linien werden schwächer</translation>
    </message>
    <message>
        <source>1 line is contested no more</source>
        <translation>1 Linie ist nicht mehr bestritten</translation>
    </message>
    <message>
        <source>%1 lines are contested no more</source>
        <translation>%1 Linien sind nicht mehr bestritten</translation>
    </message>
    <message>
        <source>1 line comes in</source>
        <translation>1 Linie kommt dazu</translation>
    </message>
    <message>
        <source>%1 lines come in</source>
        <translation>%1 Linien kommen dazu</translation>
    </message>
    <message>
        <source>1 line has several origins now</source>
        <translation>1 Linie hat jetzt mehrere Ursprünge</translation>
    </message>
    <message>
        <source>%1 lines have several origins now</source>
        <translation>%1 Linien haben jetzt mehrere Ursprünge</translation>
    </message>
    <message>
        <source>1 contested line leaves or is contested no more</source>
        <translation>1 bestrittene Linie fällt weg oder ist nicht mehr bestritten</translation>
    </message>
    <message>
        <source>%1 contested lines leave or are contested no more</source>
        <translation>%1 bestrittene Linien fallen weg oder sind nicht mehr bestritten</translation>
    </message>
    <message>
        <source>Against the picture with everybody believed (%1, %2): %3.</source>
        <translation>Gegenüber dem Bild, in dem allen geglaubt wird (%1, %2): %3.</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Linie</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Linien</translation>
    </message>
    <message>
        <source>%1 (contested)</source>
        <translation>%1 (bestritten)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1 to %2</source>
        <translation>etwa %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AcceptAbove</name>
    <message>
        <source>Least confidence</source>
        <translation>Geringste Konfidenz</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How often what the rule finds is right, measured</source>
        <translation>Wie oft richtig ist, was die Regel findet, gemessen</translation>
    </message>
    <message>
        <source>All that are at least</source>
        <translation>Alle ab</translation>
    </message>
    <message>
        <source>sure:</source>
        <translation>Sicherheit:</translation>
    </message>
    <message>
        <source>Accept %1 of %2</source>
        <translation>%1 von %2 annehmen</translation>
    </message>
    <message>
        <source>%1 are that sure; %2 more are needed by them. </source>
        <translation>%1 sind so sicher; %2 weitere werden von ihnen gebraucht. </translation>
    </message>
    <message>
        <source>Accepts these at once; one step back takes all of them back</source>
        <translation>Nimmt diese auf einmal an; ein Schritt zurück nimmt alle zurück</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AnonymiseButton</name>
    <message>
        <source>No names …</source>
        <translation>Keine Namen …</translation>
    </message>
    <message>
        <source>1 name …</source>
        <translation>1 Name …</translation>
    </message>
    <message>
        <source>%1 names …</source>
        <translation>%1 Namen …</translation>
    </message>
    <message>
        <source>Anonymise: %1</source>
        <translation>Anonymisieren: %1</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Leaves out what is marked above this level, with its traces. What has no marking counts as the case default, else as TLP:AMBER+STRICT.</source>
        <translation>Lässt weg, was strenger gekennzeichnet ist, samt seinen Spuren. Was nicht gekennzeichnet ist, zählt wie die Vorgabe des Falls, sonst als TLP:AMBER+STRICT.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AnonymiseDialog</name>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Anonymisieren</translation>
    </message>
    <message>
        <source>Thing to be anonymised</source>
        <translation>Zu anonymisierendes Objekt</translation>
    </message>
    <message>
        <source>Things that go under another name</source>
        <translation>Objekte, die unter anderem Namen hinausgehen</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Goes as</source>
        <translation>Heißt dann</translation>
    </message>
    <message>
        <source>&amp;Add a thing</source>
        <translation>Objekt &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Every name of these things is replaced in what is written: in labels, sentences, texts of reports and titles. What belongs to a thing by its indicators goes along. The case stays as it is.</source>
        <translation>Jeder Name dieser Objekte wird in dem, was geschrieben wird, ersetzt: in Beschriftungen, Sätzen, Berichtstexten und Titeln. Indikatoren, die zu einem Objekt gehören, werden mit ersetzt. Der Fall bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Without any one of these there is no such answer: %1</source>
        <translation>Ohne eine von diesen gibt es keine solche Antwort: %1</translation>
    </message>
    <message>
        <source>No single source is needed for this answer</source>
        <translation>Keine einzelne Quelle ist für diese Antwort nötig</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Asking without each source: %p %</source>
        <translation>Frage ohne jede Quelle: %p %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The row before</source>
        <translation>Die Zeile davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The row after</source>
        <translation>Die Zeile danach</translation>
    </message>
    <message>
        <source>The hop before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>The hop after</source>
        <translation>Der Schritt danach</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copies the whole answer; Ctrl+C in the list copies the chosen row</source>
        <translation>Kopiert die ganze Antwort; Strg+C in der Liste kopiert die ausgewählte Zeile</translation>
    </message>
    <message>
        <source>Which source does it rest on?</source>
        <translation>Auf welcher Quelle beruht es?</translation>
    </message>
    <message>
        <source>Asks again without each source in turn: is there still an answer?</source>
        <translation>Fragt noch einmal ohne jede Quelle der Reihe nach: gibt es noch eine Antwort?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Asks the reported graph in reading direction: sponsor, actor, capability and infrastructure, target. Choose a kind, name things, and ask.</source>
        <translation>Fragt den berichteten Graphen in Leserichtung: Auftraggeber, Akteur, Mittel und Infrastruktur, Ziel. Wählen Sie eine Art, nennen Sie Objekte, und fragen Sie.</translation>
    </message>
    <message>
        <source>This was asked of an earlier state of case or view.</source>
        <translation>Das wurde zu einem früheren Stand von Fall oder Ansicht gefragt.</translation>
    </message>
    <message>
        <source>Hop %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The only hop</source>
        <translation>Der einzige Schritt</translation>
    </message>
    <message>
        <source>All %1 hops</source>
        <translation>Alle %1 Schritte</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Show in the picture</source>
        <translation>Im Bild zeigen</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Open its first sentence</source>
        <translation>Den ersten Satz dazu öffnen</translation>
    </message>
    <message>
        <source>Copy the whole answer as text</source>
        <translation>Die ganze Antwort als Text kopieren</translation>
    </message>
</context>
<context>
    <name>throughline::ui::BarChartView</name>
    <message>
        <source>said: %1</source>
        <translation>gesagt: %1</translation>
    </message>
    <message>
        <source>Not contested</source>
        <translation>Nicht bestritten</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1. %2, chosen</source>
        <translation>%1. %2, ausgewählt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The picture of the case: cards are things, lines are claims. A dashed line is alleged, a plate on a line names who says it and who denies it. Click chooses, Shift adds, a drag moves a card, a drag from its round port draws a line, the wheel zooms. A double click on the ground names something new. With keys: Tab and arrows go from card to card, L goes through the lines of a card, Enter inspects, N names something new, K draws a line.</source>
        <translation>Das Bild des Falls: Karten sind Objekte, Linien sind Behauptungen. Eine gestrichelte Linie ist mutmaßlich, ein Schild auf einer Linie nennt, wer es sagt und wer es bestreitet. Ein Klick wählt aus, Umschalt nimmt hinzu, Ziehen bewegt eine Karte, Ziehen am runden Anschluss zeichnet eine Linie, das Rad vergrößert. Ein Doppelklick auf den Grund benennt etwas Neues. Mit Tasten: Tab und Pfeile gehen von Karte zu Karte, L durch die Linien einer Karte, Eingabe öffnet den Inspektor, N benennt etwas Neues, K zeichnet eine Linie.</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>Drag to another card to draw a line, or to empty ground for a new one</source>
        <translation>Zu einer anderen Karte ziehen, um eine Linie zu zeichnen, oder auf leeren Grund für eine neue</translation>
    </message>
    <message>
        <source>Drop a report here, or open one</source>
        <translation>Legen Sie hier einen Bericht ab oder öffnen Sie einen</translation>
    </message>
    <message>
        <source>Nothing of this case passes the filter.
Take a condition off above, or all of them with Ctrl+Shift+Backspace.</source>
        <translation>Nichts in diesem Fall besteht den Filter.
Nehmen Sie oben eine Bedingung weg, oder alle mit Strg+Umschalt+Rücktaste.</translation>
    </message>
    <message>
        <source>Nothing in this case can be drawn.
The Problems panel says why; the report text is below.</source>
        <translation>Nichts in diesem Fall lässt sich zeichnen.
Der Bereich Probleme sagt, warum; der Text des Berichts steht darunter.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is loaded</source>
        <translation>Nichts ist geladen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1; chosen: %2</source>
        <translation>%1; ausgewählt: %2</translation>
    </message>
    <message>
        <source>Cards in one bracket move with it as one. Choose cards or brackets beside it as well, %1 in all.</source>
        <translation>Karten in einer Klammer bewegen sich mit ihr als eines. Wählen Sie auch Karten oder Klammern daneben, insgesamt %1.</translation>
    </message>
    <message>
        <source>They stand like that already.</source>
        <translation>Sie stehen schon so.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CardPictures</name>
    <message>
        <source>pasted picture.png</source>
        <translation>eingefügtes Bild.png</translation>
    </message>
    <message>
        <source>The case changed while the picture was read; paste it once more.</source>
        <translation>Der Fall hat sich geändert, während das Bild gelesen wurde; fügen Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CasePanel</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Filter the case</source>
        <translation>Fall filtern</translation>
    </message>
    <message>
        <source>Hide revoked and deprecated</source>
        <translation>Widerrufene und veraltete ausblenden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CaseTreeModel</name>
    <message>
        <source>Other things</source>
        <translation>Andere Objekte</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChartModel</name>
    <message>
        <source>%L1 of 1 actor</source>
        <translation>%L1 von 1 Akteur</translation>
    </message>
    <message>
        <source>%L1 of %L2 actors</source>
        <translation>%L1 von %L2 Akteuren</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, ausgewählt</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChartTable</name>
    <message>
        <source>Chart as a table</source>
        <translation>Diagramm als Tabelle</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChartsPanel</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Export chart …</source>
        <translation>Diagramm exportieren …</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>All that is counted, in numbers</source>
        <translation>Alles Gezählte, in Zahlen</translation>
    </message>
    <message>
        <source>The whole table for a spreadsheet; addresses are defanged</source>
        <translation>Die ganze Tabelle für ein Tabellenprogramm; Adressen sind entschärft</translation>
    </message>
    <message>
        <source>A page with this chart, its marking and what is left out, as PNG, SVG or PDF</source>
        <translation>Eine Seite mit diesem Diagramm, seiner Kennzeichnung und dem, was fehlt, als PNG, SVG oder PDF</translation>
    </message>
    <message>
        <source>No case yet. Open a report to see here what is claimed, in numbers.</source>
        <translation>Noch kein Fall. Öffnen Sie einen Bericht, um hier in Zahlen zu sehen, was behauptet wird.</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChipBar</name>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Kinds, tags, time, reports, hedge, marking … (Ctrl+Alt+F)</source>
        <translation>Arten, Schlagwörter, Zeit, Berichte, Vorbehalt, Kennzeichnung … (Strg+Alt+F)</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Shows everything again; can be undone (Ctrl+Shift+Backspace)</source>
        <translation>Zeigt wieder alles; lässt sich rückgängig machen (Strg+Umschalt+Rücktaste)</translation>
    </message>
    <message>
        <source>Conditions of the picture</source>
        <translation>Bedingungen des Bildes</translation>
    </message>
    <message>
        <source>Takes this condition off; can be undone</source>
        <translation>Nimmt diese Bedingung weg; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>Wegnehmen: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. Click to change it.</source>
        <translation>%1. Klicken zum Ändern.</translation>
    </message>
    <message>
        <source>Only lines that somebody denies or disputes</source>
        <translation>Nur Linien, die jemand bestreitet oder bezweifelt</translation>
    </message>
    <message>
        <source>%1, the rest faint</source>
        <translation>%1, der Rest blass</translation>
    </message>
    <message>
        <source>%1. Click for more or fewer hops.</source>
        <translation>%1. Klicken für mehr oder weniger Schritte.</translation>
    </message>
    <message>
        <source>One hop fewer</source>
        <translation>Ein Schritt weniger</translation>
    </message>
    <message>
        <source>One hop more</source>
        <translation>Ein Schritt mehr</translation>
    </message>
    <message>
        <source>Lens: %1</source>
        <translation>Linse: %1</translation>
    </message>
    <message>
        <source>Lens: %1. Click for the sources.</source>
        <translation>Linse: %1. Klicken für die Quellen.</translation>
    </message>
    <message>
        <source>1 thing hidden by hand</source>
        <translation>1 Objekt von Hand ausgeblendet</translation>
    </message>
    <message>
        <source>%1 things hidden by hand</source>
        <translation>%1 Objekte von Hand ausgeblendet</translation>
    </message>
    <message>
        <source>%1. Click to show them again; can be undone.</source>
        <translation>%1. Klicken zeigt sie wieder; lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>nothing cut off</source>
        <translation>nichts abgeschnitten</translation>
    </message>
    <message>
        <source>1 thing cut off, shown faint</source>
        <translation>1 Objekt abgeschnitten, blass gezeigt</translation>
    </message>
    <message>
        <source>%1 things cut off, shown faint</source>
        <translation>%1 Objekte abgeschnitten, blass gezeigt</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>Ohne %1: %2</translation>
    </message>
    <message>
        <source>%1. Click to choose what is cut off.</source>
        <translation>%1. Klicken wählt aus, was abgeschnitten ist.</translation>
    </message>
    <message>
        <source>&amp;1 hop</source>
        <translation>&amp;1 Schritt</translation>
    </message>
    <message>
        <source>&amp;%1 hops</source>
        <translation>&amp;%1 Schritte</translation>
    </message>
    <message>
        <source>Show the rest &amp;faint</source>
        <translation>Den Rest &amp;blass zeigen</translation>
    </message>
    <message>
        <source>1 claim or thing here</source>
        <translation>1 Behauptung oder Objekt hier</translation>
    </message>
    <message>
        <source>%1 claims and things here</source>
        <translation>%1 Behauptungen und Objekte hier</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChoicePopup</name>
    <message>
        <source>type part of it</source>
        <translation>einen Teil davon tippen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ClaimCard</name>
    <message>
        <source>Edit, set aside, withdraw …</source>
        <translation>Bearbeiten, zurückstellen, zurückziehen …</translation>
    </message>
    <message>
        <source>What can be done to this claim</source>
        <translation>Was sich mit dieser Behauptung tun lässt</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ClaimForm</name>
    <message>
        <source>&amp;Who says it</source>
        <translation>&amp;Wer es sagt</translation>
    </message>
    <message>
        <source>the document itself, or we</source>
        <translation>das Dokument selbst, oder wir</translation>
    </message>
    <message>
        <source>Somebody of the case: type part of the name and choose</source>
        <translation>Jemand aus dem Fall: einen Teil des Namens tippen und wählen</translation>
    </message>
    <message>
        <source>&amp;Stance</source>
        <translation>&amp;Haltung</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>Wie s&amp;icher</translation>
    </message>
    <message>
        <source>told with distance (“allegedly”, “accused of”)</source>
        <translation>mit Abstand erzählt („angeblich“, „soll“)</translation>
    </message>
    <message>
        <source>&amp;Credibility</source>
        <translation>&amp;Glaubwürdigkeit</translation>
    </message>
    <message>
        <source>Said &amp;at</source>
        <translation>Ges&amp;agt am</translation>
    </message>
    <message>
        <source>2024, 2024-03, 2024-03-14</source>
        <translation>2024, 2024-03, 2024-03-14</translation>
    </message>
    <message>
        <source>Ha&amp;ppened</source>
        <translation>Geschehe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Pick the sentence</source>
        <translation>Satz auswählen</translation>
    </message>
    <message>
        <source>Select the words in the text that say so</source>
        <translation>Markieren Sie im Text die Wörter, die es sagen</translation>
    </message>
    <message>
        <source>Se&amp;ntence</source>
        <translation>&amp;Satz</translation>
    </message>
    <message>
        <source>The words that say so</source>
        <translation>Die Wörter, die es sagen</translation>
    </message>
    <message>
        <source>Nobody of this name is in the case: choose from the list, or add them first.</source>
        <translation>Niemand dieses Namens ist im Fall: aus der Liste wählen oder erst hinzufügen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command or a name</source>
        <translation>Einen Befehl oder Namen tippen</translation>
    </message>
    <message>
        <source>Commands by any of their words, things by name or alias. Sentences and claims: Find in the menu Edit.</source>
        <translation>Befehle nach jedem ihrer Wörter, Objekte nach Namen oder Alias. Sätze und Behauptungen: Suchen im Menü Bearbeiten.</translation>
    </message>
    <message>
        <source>“%1” cannot be done now: what it needs is not chosen, or not there.</source>
        <translation>„%1“ geht jetzt nicht: was dafür nötig ist, ist nicht ausgewählt oder nicht da.</translation>
    </message>
    <message>
        <source>No command and nothing in the case is called that. Commands are found by any of their words, things by name or alias; Find in the menu Edit looks through sentences and claims too.</source>
        <translation>Kein Befehl und nichts im Fall heißt so. Befehle werden nach jedem ihrer Wörter gefunden, Objekte nach Namen oder Alias; Suchen im Menü Bearbeiten durchsucht auch Sätze und Behauptungen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ComparisonPanel</name>
    <message>
        <source>End comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Compare the case with another one, or with an earlier version: Case ▸ Compare with …</source>
        <translation>Vergleichen Sie den Fall mit einem anderen oder einer früheren Fassung: Fall ▸ Vergleichen mit …</translation>
    </message>
    <message>
        <source>No difference to %1.</source>
        <translation>Kein Unterschied zu %1.</translation>
    </message>
    <message>
        <source>Since %1:  + new   − gone   ≠ changed. The picture shows both.</source>
        <translation>Seit %1:  + neu   − weg   ≠ geändert. Das Bild zeigt beides.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ConditionPopup</name>
    <message>
        <source>Only things of these kinds; lines to others leave</source>
        <translation>Nur Objekte dieser Arten; Linien zu anderen fallen weg</translation>
    </message>
    <message>
        <source>Only things that carry one of these tags of yours</source>
        <translation>Nur Objekte mit einem dieser Schlagwörter von Ihnen</translation>
    </message>
    <message>
        <source>Only what one of these reports claims</source>
        <translation>Nur was einer dieser Berichte behauptet</translation>
    </message>
    <message>
        <source>Only lines that somebody claims so; who denies them stays beside them</source>
        <translation>Nur Linien, die jemand so behauptet; wer sie bestreitet, bleibt daneben</translation>
    </message>
    <message>
        <source>The number of each record&apos;s own producer; they are not on one scale</source>
        <translation>Die Zahl des Erstellers jedes Eintrags; sie haben keine gemeinsame Skala</translation>
    </message>
    <message>
        <source>Leaves out what is marked stricter; unmarked counts as AMBER+STRICT</source>
        <translation>Lässt weg, was strenger gekennzeichnet ist; Ungekennzeichnetes zählt als AMBER+STRICT</translation>
    </message>
    <message>
        <source>Only things with so many lines under all other conditions</source>
        <translation>Nur Objekte mit so vielen Linien unter allen anderen Bedingungen</translation>
    </message>
    <message>
        <source>Kinds of things</source>
        <translation>Arten von Objekten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>Wie es gesagt wird</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Marking at most</source>
        <translation>Kennzeichnung höchstens</translation>
    </message>
    <message>
        <source>Contested only</source>
        <translation>Nur Bestrittenes</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Zahl der Linien</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>Nothing carries a tag yet; Ctrl+T tags what is chosen.</source>
        <translation>Noch trägt nichts ein Schlagwort; Strg+T gibt der Auswahl eines.</translation>
    </message>
    <message>
        <source>Alleged, stated or confirmed</source>
        <translation>Mutmaßlich, ausgesagt oder bestätigt</translation>
    </message>
    <message>
        <source>Stated or confirmed</source>
        <translation>Ausgesagt oder bestätigt</translation>
    </message>
    <message>
        <source>Confirmed only</source>
        <translation>Nur bestätigt</translation>
    </message>
    <message>
        <source>Any marking</source>
        <translation>Jede Kennzeichnung</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Geringste Konfidenz</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>&amp;Show what has no number</source>
        <translation>&amp;Zeigen, was keine Zahl hat</translation>
    </message>
    <message>
        <source>Least number of lines</source>
        <translation>Geringste Zahl von Linien</translation>
    </message>
    <message>
        <source> or more</source>
        <translation> oder mehr</translation>
    </message>
</context>
<context>
    <name>throughline::ui::DeletedPanel</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing was deleted. What you delete can be brought back from here, also after saving.</source>
        <translation>Nichts wurde gelöscht. Was Sie löschen, lässt sich von hier zurückholen, auch nach dem Speichern.</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Was gelöscht wurde</translation>
    </message>
    <message>
        <source>Brings what is chosen back, with its lines and claims</source>
        <translation>Holt die Auswahl zurück, mit ihren Linien und Behauptungen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Differences</name>
    <message>
        <source>New claims</source>
        <translation>Neue Behauptungen</translation>
    </message>
    <message>
        <source>Confirmed by a further source</source>
        <translation>Von einer weiteren Quelle bestätigt</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Changed in hedge</source>
        <translation>Vorbehalt geändert</translation>
    </message>
    <message>
        <source>Otherwise changed claims</source>
        <translation>Sonst geänderte Behauptungen</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Our assessments</source>
        <translation>Unsere Einschätzungen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>The case itself</source>
        <translation>Der Fall selbst</translation>
    </message>
    <message>
        <source>title, marking, house</source>
        <translation>Titel, Kennzeichnung, Haus</translation>
    </message>
</context>
<context>
    <name>throughline::ui::EndFields</name>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>ATT&amp;&amp;CK &amp;id</source>
        <translation>ATT&amp;&amp;CK-&amp;Id</translation>
    </message>
    <message>
        <source>T1566 or T1566.001</source>
        <translation>T1566 oder T1566.001</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>Choose of whom it is said: type part of a name and choose from the list.</source>
        <translation>Wählen Sie, von wem es gesagt wird: einen Teil des Namens tippen und aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A line needs two different ends.</source>
        <translation>Eine Linie braucht zwei verschiedene Enden.</translation>
    </message>
    <message>
        <source>An ATT&amp;CK id looks like T1566 or T1566.001.</source>
        <translation>Eine ATT&amp;CK-Id sieht aus wie T1566 oder T1566.001.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::EntityForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>keep the old name as “also called”</source>
        <translation>den alten Namen als „auch genannt“ behalten</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Kind in &amp;words</source>
        <translation>Art in &amp;Worten</translation>
    </message>
    <message>
        <source>for “observable” and “other”: ipv4-addr, x-forum …</source>
        <translation>bei „beobachtbar“ und „anderes“: ipv4-addr, x-forum …</translation>
    </message>
    <message>
        <source>&amp;Class of identity</source>
        <translation>Klasse der &amp;Identität</translation>
    </message>
    <message>
        <source>&amp;Finer kind</source>
        <translation>&amp;Genauere Art</translation>
    </message>
    <message>
        <source>vpn, sector, political party …</source>
        <translation>vpn, Sektor, politische Partei …</translation>
    </message>
    <message>
        <source>External &amp;id</source>
        <translation>E&amp;xterne Id</translation>
    </message>
    <message>
        <source>T1566, CVE-2021-44228, CN-GD</source>
        <translation>T1566, CVE-2021-44228, CN-GD</translation>
    </message>
    <message>
        <source>&amp;Also called</source>
        <translation>Auch genann&amp;t</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>First &amp;seen</source>
        <translation>Zuerst ge&amp;sehen</translation>
    </message>
    <message>
        <source>2024, 2024-03, 2024-03-14</source>
        <translation>2024, 2024-03, 2024-03-14</translation>
    </message>
    <message>
        <source>&amp;Last seen</source>
        <translation>Zu&amp;letzt gesehen</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlagwö&amp;rter</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Kennzeichnung</translation>
    </message>
    <message>
        <source>&amp;PAP</source>
        <translation>&amp;PAP</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>The name that sources use stays findable</source>
        <translation>Der Name, den Quellen benutzen, bleibt auffindbar</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ExportDialog</name>
    <message>
        <source>As the picture needs</source>
        <translation>Wie das Bild es braucht</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>Folie 16:9</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 quer</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 hoch</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 quer</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3 hoch</translation>
    </message>
    <message>
        <source>Letter landscape</source>
        <translation>Letter quer</translation>
    </message>
    <message>
        <source>Letter portrait</source>
        <translation>Letter hoch</translation>
    </message>
    <message>
        <source>1920 x 1080 pixels</source>
        <translation>1920 x 1080 Pixel</translation>
    </message>
    <message>
        <source>3840 x 2160 pixels</source>
        <translation>3840 x 2160 Pixel</translation>
    </message>
    <message>
        <source>Free, in pixels</source>
        <translation>Frei, in Pixeln</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Made from the case</source>
        <translation>Aus dem Fall gebildet</translation>
    </message>
    <message>
        <source>National level, caveats</source>
        <translation>Nationale Stufe, Vermerke</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>H&amp;eight</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>&amp;Punkte pro Zoll</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Kennzeichnung</translation>
    </message>
    <message>
        <source>Second &amp;line</source>
        <translation>&amp;Zweite Zeile</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Composing the page …</source>
        <translation>Seite wird gesetzt …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>As computed: %1</source>
        <translation>Wie berechnet: %1</translation>
    </message>
    <message>
        <source>Raise to %1</source>
        <translation>Anheben auf %1</translation>
    </message>
    <message>
        <source>Sa&amp;y so on the page</source>
        <translation>Auf der S&amp;eite sagen</translation>
    </message>
    <message>
        <source>Says how many items were withheld, and above which level. Without it nothing tells that any were.</source>
        <translation>Sagt, wie viele Einträge zurückgehalten wurden und über welcher Stufe. Sonst verrät nichts, dass es welche gab.</translation>
    </message>
    <message>
        <source>Export at m&amp;ost</source>
        <translation>Hö&amp;chstens</translation>
    </message>
    <message>
        <source>&amp;Anonymise</source>
        <translation>&amp;Anonymisieren</translation>
    </message>
    <message>
        <source>1 item stays here; Problems lists it after the export.</source>
        <translation>1 Eintrag bleibt hier; nach dem Export steht er unter Probleme.</translation>
    </message>
    <message>
        <source>%1 items stay here; Problems lists them after the export.</source>
        <translation>%1 Einträge bleiben hier; nach dem Export stehen sie unter Probleme.</translation>
    </message>
    <message>
        <source>As computed from what goes</source>
        <translation>Wie aus dem berechnet, was hinausgeht</translation>
    </message>
    <message>
        <source>Why it is raised; kept in Problems</source>
        <translation>Warum sie erhöht wird; steht dann unter Probleme</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Gr&amp;und</translation>
    </message>
    <message>
        <source>Page &amp;before</source>
        <translation>Seite &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>Der davor (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>Der nächste (Eingabe)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>not in this text</source>
        <translation>nicht in diesem Text</translation>
    </message>
</context>
<context>
    <name>throughline::ui::FindBox</name>
    <message>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>%1 Namen</translation>
    </message>
    <message>
        <source>1 other name</source>
        <translation>1 anderer Name</translation>
    </message>
    <message>
        <source>%1 other names</source>
        <translation>%1 andere Namen</translation>
    </message>
    <message>
        <source>1 report</source>
        <translation>1 Bericht</translation>
    </message>
    <message>
        <source>%1 reports</source>
        <translation>%1 Berichte</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>%1 claims</source>
        <translation>%1 Behauptungen</translation>
    </message>
    <message>
        <source>1 sentence</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>%1 sentences</source>
        <translation>%1 Sätze</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, nearly</source>
        <translation>%1, ungefähr</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer or shorter words find more.</source>
        <translation>Nichts gefunden. Weniger oder kürzere Wörter finden mehr.</translation>
    </message>
    <message>
        <source>%1; the first %2 are listed</source>
        <translation>%1; die ersten %2 sind aufgeführt</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find names, claims and sentences</source>
        <translation>Namen, Behauptungen und Sätze suchen</translation>
    </message>
    <message>
        <source>Enter goes there: to a thing in the picture, to a sentence in its report.</source>
        <translation>Eingabe geht dorthin: zu einem Objekt im Bild, zu einem Satz in seinem Bericht.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::HandDrawing</name>
    <message>
        <source>1 thing</source>
        <translation>1 Objekt</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Linie</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Linien</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>Copied %1 and %2.</source>
        <translation>Kopiert: %1 und %2.</translation>
    </message>
    <message>
        <source>us</source>
        <translation>uns</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted into the picture.</source>
        <translation>Die Zwischenablage enthält nichts, was sich ins Bild einfügen lässt.</translation>
    </message>
    <message>
        <source>Choose one card to put the picture on, and paste again.</source>
        <translation>Wählen Sie die eine Karte, auf die das Bild soll, und fügen Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>1 picture on a card is too large to come along.</source>
        <translation>1 Bild auf einer Karte ist zu groß, um mitzukommen.</translation>
    </message>
    <message>
        <source>%1 pictures on cards are too large to come along.</source>
        <translation>%1 Bilder auf Karten sind zu groß, um mitzukommen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::HandTool</name>
    <message>
        <source>Text of the drawing</source>
        <translation>Text der Zeichnung</translation>
    </message>
    <message>
        <source>Your own words; Ctrl+Enter keeps them</source>
        <translation>Ihre eigenen Worte; Strg+Eingabe behält sie</translation>
    </message>
    <message>
        <source>Note: drag or click where it is to stand. Escape lays the tool down.</source>
        <translation>Notiz: ziehen oder klicken, wo sie stehen soll. Esc legt das Werkzeug weg.</translation>
    </message>
    <message>
        <source>Box: drag from corner to corner. Escape lays the tool down.</source>
        <translation>Rahmen: von Ecke zu Ecke ziehen. Esc legt das Werkzeug weg.</translation>
    </message>
    <message>
        <source>Arrow: drag from start to tip, with Shift level or upright. Escape lays the tool down.</source>
        <translation>Pfeil: vom Anfang zur Spitze ziehen, mit Umschalt waagerecht oder senkrecht. Esc legt das Werkzeug weg.</translation>
    </message>
    <message>
        <source>Ctrl+Enter or a click elsewhere keeps the text, Escape leaves the drawing as it was</source>
        <translation>Strg+Eingabe oder ein Klick daneben behält den Text, Escape lässt die Zeichnung, wie sie war</translation>
    </message>
</context>
<context>
    <name>throughline::ui::HistoryModel</name>
    <message>
        <source>Earlier steps were forgotten to save memory</source>
        <translation>Frühere Schritte wurden vergessen, um Speicher zu sparen</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InspectorPanel</name>
    <message>
        <source>Fold of %1, 1 claim</source>
        <translation>Faltung von %1, 1 Behauptung</translation>
    </message>
    <message>
        <source>Fold of %1, %2 claims</source>
        <translation>Faltung von %1, %2 Behauptungen</translation>
    </message>
    <message>
        <source>, %1 contested</source>
        <translation>, %1 bestritten</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Entfalten</translation>
    </message>
    <message>
        <source>Shows the members, each for itself</source>
        <translation>Zeigt die Mitglieder einzeln</translation>
    </message>
    <message>
        <source>Name …</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>Your own name for this card</source>
        <translation>Ihr eigener Name für diese Karte</translation>
    </message>
    <message>
        <source>Claims of and between its members</source>
        <translation>Behauptungen über und zwischen ihren Mitgliedern</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>Things in this fold</source>
        <translation>Objekte in dieser Faltung</translation>
    </message>
    <message>
        <source>Click or Enter chooses one; it stays folded</source>
        <translation>Klick oder Eingabe wählt eines aus; es bleibt gefaltet</translation>
    </message>
    <message>
        <source>In the fold “%1”</source>
        <translation>In der Faltung „%1“</translation>
    </message>
    <message>
        <source>Choose the fold</source>
        <translation>Faltung auswählen</translation>
    </message>
    <message>
        <source>All that shares this card</source>
        <translation>Alles, was diese Karte teilt</translation>
    </message>
    <message>
        <source>Name the fold</source>
        <translation>Faltung benennen</translation>
    </message>
    <message>
        <source>Name (empty: called by what it holds)</source>
        <translation>Name (leer: nach ihrem Inhalt)</translation>
    </message>
    <message>
        <source>Joined with %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Perhaps the same as %1</source>
        <translation>Vielleicht dasselbe wie %1</translation>
    </message>
    <message>
        <source>Overlaps with %1</source>
        <translation>Überschneidet sich mit %1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>%1 is part of it</source>
        <translation>%1 ist Teil davon</translation>
    </message>
    <message>
        <source>Renamed to %1</source>
        <translation>Umbenannt in %1</translation>
    </message>
    <message>
        <source>Was called %1</source>
        <translation>Hieß früher %1</translation>
    </message>
    <message>
        <source>us</source>
        <translation>uns</translation>
    </message>
    <message>
        <source>Note by %1</source>
        <translation>Notiz von %1</translation>
    </message>
    <message>
        <source>Note by %1, %2</source>
        <translation>Notiz von %1, %2</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Changes the note</source>
        <translation>Ändert die Notiz</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes the note out; it stays recoverable</source>
        <translation>Nimmt die Notiz heraus; sie bleibt wiederherstellbar</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Writes the attached file; Throughline itself never opens it</source>
        <translation>Schreibt die angehängte Datei; Throughline selbst öffnet sie nie</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Takes the file out; it stays recoverable</source>
        <translation>Nimmt die Datei heraus; sie bleibt wiederherstellbar</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Shows them apart again; the link stays listed with its claims</source>
        <translation>Zeigt sie wieder einzeln; die Verknüpfung bleibt mit ihren Behauptungen aufgeführt</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Shows them as one, with all names</source>
        <translation>Zeigt sie als eines, mit allen Namen</translation>
    </message>
    <message>
        <source>Claim …</source>
        <translation>Behauptung …</translation>
    </message>
    <message>
        <source>Adds who says so, or who disputes it</source>
        <translation>Fügt hinzu, wer es sagt oder wer es bezweifelt</translation>
    </message>
    <message>
        <source>Takes the link out; it stays recoverable</source>
        <translation>Nimmt die Verknüpfung heraus; sie bleibt wiederherstellbar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>About this source …</source>
        <translation>Über diese Quelle …</translation>
    </message>
    <message>
        <source>Title, publisher, dates, marking, reliability</source>
        <translation>Titel, Herausgeber, Daten, Kennzeichnung, Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Shows its text</source>
        <translation>Zeigt seinen Text</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Attach a file …</source>
        <translation>Datei anhängen …</translation>
    </message>
    <message>
        <source>Takes the report and its claims out; both stay recoverable</source>
        <translation>Nimmt den Bericht und seine Behauptungen heraus; beides bleibt wiederherstellbar</translation>
    </message>
    <message>
        <source>Our assessment</source>
        <translation>Unsere Einschätzung</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>%1 claims</source>
        <translation>%1 Behauptungen</translation>
    </message>
    <message>
        <source>%1 (so called by %2)</source>
        <translation>%1 (so genannt von %2)</translation>
    </message>
    <message>
        <source>id stated by the source</source>
        <translation>Id von der Quelle genannt</translation>
    </message>
    <message>
        <source>id mapped, not stated by the source</source>
        <translation>Id zugeordnet, von der Quelle nicht genannt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>%1 things drawn by hand</source>
        <translation>%1 Handzeichnungen</translation>
    </message>
    <message>
        <source>no claim, part of this view</source>
        <translation>keine Behauptung, Teil dieser Ansicht</translation>
    </message>
    <message>
        <source>Drag moves, the handles at its ends or corners resize. F2 or a double click edits the words, Del deletes. It is in every export, and the legend says whose it is.</source>
        <translation>Ziehen bewegt, die Griffe an Enden oder Ecken ändern die Größe. F2 oder ein Doppelklick bearbeitet die Worte, Entf löscht. Es steht in jedem Export, und die Legende sagt, von wem es ist.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>%1 · deleted</source>
        <translation>%1 · gelöscht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Kennzeichnung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>Claims about its relationships</source>
        <translation>Behauptungen über seine Beziehungen</translation>
    </message>
    <message>
        <source>Found by: %1</source>
        <translation>Gefunden durch: %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>not specified</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Claims in this incident</source>
        <translation>Behauptungen in diesem Vorfall</translation>
    </message>
    <message>
        <source>Open a report, then choose a card or a line to see who says what about it.</source>
        <translation>Öffnen Sie einen Bericht und wählen Sie dann eine Karte oder Linie aus, um zu sehen, wer was dazu sagt.</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>Choose a card or a line in the picture to see its claims: who says it, how hedged, who denies it, in which sentence.</source>
        <translation>Wählen Sie im Bild eine Karte oder Linie aus, um ihre Behauptungen zu sehen: wer es sagt, mit welchem Vorbehalt, wer es bestreitet, in welchem Satz.</translation>
    </message>
    <message>
        <source>Do not show on the card</source>
        <translation>Nicht auf der Karte zeigen</translation>
    </message>
    <message>
        <source>The file stays attached</source>
        <translation>Die Datei bleibt angehängt</translation>
    </message>
    <message>
        <source>Show on the card</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>In the place of another picture, if there is one</source>
        <translation>Anstelle eines anderen Bildes, wenn es eines gibt</translation>
    </message>
    <message>
        <source>The picture cannot be shown: the file is damaged, or too large.</source>
        <translation>Das Bild kann nicht gezeigt werden: die Datei ist beschädigt oder zu groß.</translation>
    </message>
    <message>
        <source>Caption and marking …</source>
        <translation>Beschriftung und Kennzeichnung …</translation>
    </message>
    <message>
        <source>Changes what is said of the file</source>
        <translation>Ändert, was zur Datei gesagt wird</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ItemList</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Drawings by hand</source>
        <translation>Handzeichnungen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::KeyMap</name>
    <message>
        <source>Keys that are pressed one after the other are not taken.</source>
        <translation>Tasten, die nacheinander gedrückt werden, werden nicht angenommen.</translation>
    </message>
    <message>
        <source>A key is needed, not Ctrl, Alt or Shift alone.</source>
        <translation>Eine Taste ist nötig, nicht Strg, Alt oder Umschalt allein.</translation>
    </message>
    <message>
        <source>%1 opens the menu “%2”.</source>
        <translation>%1 öffnet das Menü „%2“.</translation>
    </message>
    <message>
        <source>%1 belongs to a panel.</source>
        <translation>%1 gehört einem Bereich.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::KeyboardPage</name>
    <message>
        <source>Take &amp;over</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Gives the keys to this command; the other one has none then</source>
        <translation>Gibt die Tasten diesem Befehl; der andere hat dann keine</translation>
    </message>
    <message>
        <source>Cl&amp;ear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Leaves this command without keys</source>
        <translation>Lässt diesen Befehl ohne Tasten</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Gives this command the keys it came with</source>
        <translation>Gibt diesem Befehl die Tasten, mit denen er kam</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Befehl am Namen finden</translation>
    </message>
    <message>
        <source>or press its keys</source>
        <translation>oder seine Tasten drücken</translation>
    </message>
    <message>
        <source>Find a command by its keys</source>
        <translation>Befehl an seinen Tasten finden</translation>
    </message>
    <message>
        <source>Press keys to see which command has them; Backspace shows all again</source>
        <translation>Drücken Sie Tasten, um zu sehen, welcher Befehl sie hat; die Rücktaste zeigt wieder alle</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>Alle zurücksetz&amp;en</translation>
    </message>
    <message>
        <source>Gives every command the keys it came with</source>
        <translation>Gibt jedem Befehl die Tasten, mit denen er kam</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>Drücken Sie hier die neuen Tasten</translation>
    </message>
    <message>
        <source>New keys of the chosen command</source>
        <translation>Neue Tasten des ausgewählten Befehls</translation>
    </message>
    <message>
        <source>All commands have the keys they came with.</source>
        <translation>Alle Befehle haben die Tasten, mit denen sie kamen.</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>No command has these keys.</source>
        <translation>Kein Befehl hat diese Tasten.</translation>
    </message>
    <message>
        <source>Choose a command</source>
        <translation>Wählen Sie einen Befehl aus</translation>
    </message>
    <message>
        <source>%1 cannot be taken: %2</source>
        <translation>%1 geht nicht: %2</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. “Take over” gives it to “%3”.</source>
        <translation>%1 gehört zu „%2“. „Übernehmen“ gibt es „%3“.</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>„%1“ hat jetzt keine Tasten.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LabelOf</name>
    <message>
        <source>all of it</source>
        <translation>alles davon</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LedgerPanel</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Each word has to stand in some column; Down goes to the claims</source>
        <translation>Jedes Wort muss in irgendeiner Spalte stehen; Pfeil ab geht zu den Behauptungen</translation>
    </message>
    <message>
        <source>Claims of</source>
        <translation>Behauptungen von</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>Ganzer Fall</translation>
    </message>
    <message>
        <source>Whose claims are listed; with nothing selected those of the whole case</source>
        <translation>Wessen Behauptungen aufgeführt sind; ohne Auswahl die des ganzen Falls</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Sprecher</translation>
    </message>
    <message>
        <source>By relationship</source>
        <translation>Nach Beziehung</translation>
    </message>
    <message>
        <source>By relationship puts the attributions of one actor side by side</source>
        <translation>Nach Beziehung stellt die Zuschreibungen eines Akteurs nebeneinander</translation>
    </message>
    <message>
        <source>Contested only</source>
        <translation>Nur Bestrittenes</translation>
    </message>
    <message>
        <source>Only what somebody asserts and somebody denies</source>
        <translation>Nur was jemand behauptet und jemand bestreitet</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Orders the claims by a column</source>
        <translation>Ordnet die Behauptungen nach einer Spalte</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Which columns and claims are shown</source>
        <translation>Welche Spalten und Behauptungen gezeigt werden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen claims, all that are listed if none is; indicators defanged</source>
        <translation>Kopiert die ausgewählten Behauptungen, ohne Auswahl alle aufgeführten; Indikatoren entschärft</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Withdrawn and rejected claims</source>
        <translation>Zurückgezogene und abgelehnte Behauptungen</translation>
    </message>
    <message>
        <source>Order of the case</source>
        <translation>Reihenfolge des Falls</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Show the sentence in its report</source>
        <translation>Satz in seinem Bericht zeigen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>No claims yet. Open a report to see here who says what, and who denies it.</source>
        <translation>Noch keine Behauptungen. Öffnen Sie einen Bericht, um hier zu sehen, wer was sagt und wer es bestreitet.</translation>
    </message>
    <message>
        <source>Listing claims …</source>
        <translation>Behauptungen werden aufgeführt …</translation>
    </message>
    <message>
        <source>%L1 of %L2 claims of what is selected</source>
        <translation>%L1 von %L2 Behauptungen der Auswahl</translation>
    </message>
    <message>
        <source>%L1 of %L2 claims of the case</source>
        <translation>%L1 von %L2 Behauptungen des Falls</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LensEffectView</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>Klicken, um hinzugehen</translation>
    </message>
    <message>
        <source>Every source is believed; nothing is left out. Choose a source and doubt or disbelieve it to see what is left.</source>
        <translation>Jeder Quelle wird geglaubt; nichts fehlt. Wählen Sie eine Quelle und bezweifeln Sie sie oder glauben Sie ihr nicht, um zu sehen, was bleibt.</translation>
    </message>
    <message>
        <source>Being reckoned …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LensForm</name>
    <message>
        <source>any</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>%1 or better</source>
        <translation>%1 oder besser</translation>
    </message>
    <message>
        <source>Of documents: claims of those that are graded lower do not count</source>
        <translation>Von Dokumenten: Behauptungen aus schlechter bewerteten zählen nicht</translation>
    </message>
    <message>
        <source>Claims that are graded lower do not count</source>
        <translation>Schlechter bewertete Behauptungen zählen nicht</translation>
    </message>
    <message>
        <source>Count ungraded</source>
        <translation>Unbewertetes zählen</translation>
    </message>
    <message>
        <source>What has no grade, F or 6 is neither good nor bad; without the tick it does not count</source>
        <translation>Was keine Bewertung, F oder 6 hat, ist weder gut noch schlecht; ohne Haken zählt es nicht</translation>
    </message>
    <message>
        <source>Count what was set aside</source>
        <translation>Zurückgestelltes zählen</translation>
    </message>
    <message>
        <source>Claims that an analyst has set aside count again</source>
        <translation>Behauptungen, die ein Analyst zurückgestellt hat, zählen wieder</translation>
    </message>
    <message>
        <source>Least reliability</source>
        <translation>Geringste Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Least credibility</source>
        <translation>Geringste Glaubwürdigkeit</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinePick</name>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Press its number, click it, or J/K and Enter; Esc stops.</source>
        <translation>Drücken Sie seine Nummer, klicken Sie es an, oder J/K und Eingabe; Esc bricht ab.</translation>
    </message>
    <message>
        <source>New relationship: who or what does it? %1</source>
        <translation>Neue Beziehung: wer oder was tut es? %1</translation>
    </message>
    <message>
        <source>“%1” … to whom or what? %2</source>
        <translation>„%1“ … wem oder was? %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinksPanel</name>
    <message>
        <source>Look for more</source>
        <translation>Nach weiteren suchen</translation>
    </message>
    <message>
        <source>Link …</source>
        <translation>Verknüpfen …</translation>
    </message>
    <message>
        <source>Things that may be the same</source>
        <translation>Objekte, die dasselbe sein können</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>Compares names, aliases, ids and shared indicators of all things</source>
        <translation>Vergleicht Namen, Zweitnamen, Ids und gemeinsame Indikatoren aller Objekte</translation>
    </message>
    <message>
        <source>Links the pair, joins or splits it</source>
        <translation>Verknüpft das Paar, verbindet oder trennt es</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>tied, not joined</source>
        <translation>verknüpft, nicht verbunden</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Vielleicht dasselbe</translation>
    </message>
    <message>
        <source>Perhaps the same: not looked for yet</source>
        <translation>Vielleicht dasselbe: noch nicht gesucht</translation>
    </message>
    <message>
        <source>nothing speaks for it</source>
        <translation>nichts spricht dafür</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Told in</source>
        <translation>Berichtet in</translation>
    </message>
    <message>
        <source>both: %1</source>
        <translation>beide: %1</translation>
    </message>
    <message>
        <source>%1: %2
%3: %4</source>
        <translation>%1: %2
%3: %4</translation>
    </message>
</context>
<context>
    <name>throughline::ui::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add a thing here …</source>
        <translation>Hier ein Objekt hinzufügen …</translation>
    </message>
    <message>
        <source>Line up</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Casefiles (*.tline)</source>
        <translation>Falldateien (*.tline)</translation>
    </message>
    <message>
        <source>The case was not saved. %1</source>
        <translation>Der Fall wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The file is as it was, and your work is kept for recovery. “Save as …” writes it to another place.</source>
        <translation>Die Datei ist, wie sie war, und Ihre Arbeit ist zur Wiederherstellung aufbewahrt. „Speichern unter …“ schreibt sie an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else.</source>
        <translation>%1 wurde von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Compare shows what differs. Save as keeps both. Overwriting replaces their version; it stays beside the file with a ~ at the end of its name.</source>
        <translation>Vergleichen zeigt, was verschieden ist. Speichern unter behält beides. Überschreiben ersetzt die andere Fassung; sie bleibt neben der Datei, mit einem ~ am Ende des Namens.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Export casefile for sharing</source>
        <translation>Falldatei zum Weitergeben exportieren</translation>
    </message>
    <message>
        <source>A new file with what the case shows: nothing deleted, no history, nothing above the marking that you choose.</source>
        <translation>Eine neue Datei mit dem, was der Fall zeigt: nichts Gelöschtes, kein Verlauf, nichts über der Kennzeichnung, die Sie wählen.</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>with our notes and assessments</source>
        <translation>mit unseren Notizen und Einschätzungen</translation>
    </message>
    <message>
        <source>with attached files</source>
        <translation>mit angehängten Dateien</translation>
    </message>
    <message>
        <source>with the texts of the reports</source>
        <translation>mit den Texten der Berichte</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Casefiles, earlier versions, reports (*.tline *.tline~ *.json *.txt *.md *.html);;All files (*)</source>
        <translation>Falldateien, frühere Fassungen, Berichte (*.tline *.tline~ *.json *.txt *.md *.html);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take reports into the case</source>
        <translation>Berichte in den Fall aufnehmen</translation>
    </message>
    <message>
        <source>Unsaved case</source>
        <translation>Ungespeicherter Fall</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesbar)</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was opened here.</source>
        <translation>%1 wurde von jemand anderem geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>“Compare with …” shows what differs; saving asks before anything is overwritten.</source>
        <translation>„Vergleichen mit …“ zeigt, was verschieden ist; Speichern fragt, bevor etwas überschrieben wird.</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Dieser Fall</translation>
    </message>
    <message>
        <source>%1 has unsaved changes.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Without saving they are thrown away.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>These things have different roles: %1.</source>
        <translation>Diese Objekte haben verschiedene Rollen: %1.</translation>
    </message>
    <message>
        <source>One card could not say who did what to whom, and no two of them share a role.</source>
        <translation>Eine Karte könnte nicht sagen, wer wem was tat, und keine zwei von ihnen teilen eine Rolle.</translation>
    </message>
    <message>
        <source>One card could not say who did what to whom. Each role can have a card of its own; what is alone in its role stays as it is.</source>
        <translation>Eine Karte könnte nicht sagen, wer wem was tat. Jede Rolle kann eine eigene Karte haben; was in seiner Rolle allein ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;Fold per role</source>
        <translation>&amp;Falten je Rolle</translation>
    </message>
    <message>
        <source>None of its neighbours is hidden by hand; %1 taken away by %2.</source>
        <translation>Keiner seiner Nachbarn ist von Hand ausgeblendet; %1 weggenommen durch %2.</translation>
    </message>
    <message>
        <source>None of its neighbours is hidden.</source>
        <translation>Keiner seiner Nachbarn ist ausgeblendet.</translation>
    </message>
    <message>
        <source>All its neighbours have lines to other things; nothing was hidden.</source>
        <translation>Alle seine Nachbarn haben Linien zu anderen Objekten; nichts wurde ausgeblendet.</translation>
    </message>
    <message>
        <source>Only what is drawn can be folded, and it takes two things.</source>
        <translation>Nur Gezeichnetes lässt sich falten, und es braucht zwei Objekte.</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>B&amp;ereiche</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>One casefile is open at a time: %1 is opened. Use “Take reports in” for the others.</source>
        <translation>Es ist immer eine Falldatei offen: %1 wird geöffnet. Nehmen Sie für die anderen „Berichte aufnehmen“.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>Casefiles, reports and bundles (%1)</source>
        <translation>Falldateien, Berichte und Bundles (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Folder for the claims of each report</source>
        <translation>Ordner für die Behauptungen jedes Berichts</translation>
    </message>
    <message>
        <source>Save the claims</source>
        <translation>Behauptungen speichern</translation>
    </message>
    <message>
        <source>Claims (*.json)</source>
        <translation>Behauptungen (*.json)</translation>
    </message>
    <message>
        <source>About Throughline</source>
        <translation>Über Throughline</translation>
    </message>
    <message>
        <source>Throughline %1</source>
        <translation>Throughline %1</translation>
    </message>
    <message>
        <source>Draws what incident reports claim: who is said to stand behind whom, with what, through what, against whom, and who disputes it.

GPL-3.0-or-later. Typeface: Inter, SIL Open Font License. Contains names and ids of MITRE ATT&amp;CK and of MISP galaxies.</source>
        <translation>Zeichnet, was Vorfallberichte behaupten: wer hinter wem stehen soll, womit, wodurch, gegen wen, und wer es bezweifelt.

GPL-3.0-or-later. Schrift: Inter, SIL Open Font License. Enthält Namen und Ids von MITRE ATT&amp;CK und von MISP-Galaxien.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Nothing folded is chosen: choose a folded card, or one of its members</source>
        <translation>Nichts Zusammengefaltetes ist gewählt: wählen Sie eine gefaltete Karte oder eines ihrer Glieder</translation>
    </message>
    <message>
        <source>Puts the picture on “%1”</source>
        <translation>Setzt das Bild auf „%1“</translation>
    </message>
    <message>
        <source>Drop the picture on a card</source>
        <translation>Das Bild auf einer Karte ablegen</translation>
    </message>
    <message>
        <source>A picture is dropped on the card that it is to stand on.</source>
        <translation>Ein Bild wird auf der Karte abgelegt, auf der es stehen soll.</translation>
    </message>
    <message>
        <source>Undone: %1. Redo brings it back.</source>
        <translation>Rückgängig gemacht: %1. „Wiederholen“ bringt es zurück.</translation>
    </message>
    <message>
        <source>Undone: %1. Redo (%2) brings it back.</source>
        <translation>Rückgängig gemacht: %1. „Wiederholen“ (%2) bringt es zurück.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>Landkarte: %1</translation>
    </message>
    <message>
        <source>Boundaries: %1</source>
        <translation>Grenzen: %1</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>&amp;Anonymise</source>
        <translation>&amp;Anonymisieren</translation>
    </message>
    <message>
        <source>Export claims</source>
        <translation>Behauptungen exportieren</translation>
    </message>
    <message>
        <source>One file for each report, with what it claims in JSON.</source>
        <translation>Eine Datei je Bericht mit dem, was er behauptet, in JSON.</translation>
    </message>
    <message>
        <source>Export at m&amp;ost</source>
        <translation>Hö&amp;chstens</translation>
    </message>
    <message>
        <source>Matrix: %1</source>
        <translation>Matrix: %1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
</context>
<context>
    <name>throughline::ui::MergeDialog</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>in the case: same id</source>
        <translation>im Fall: gleiche Id</translation>
    </message>
    <message>
        <source>in the case: same reference</source>
        <translation>im Fall: gleiche Referenz</translation>
    </message>
    <message>
        <source>in the case: same words</source>
        <translation>im Fall: gleiche Worte</translation>
    </message>
    <message>
        <source>, deleted here</source>
        <translation>, hier gelöscht</translation>
    </message>
    <message>
        <source>Take reports into the case</source>
        <translation>Berichte in den Fall aufnehmen</translation>
    </message>
    <message>
        <source>What comes</source>
        <translation>Was kommt</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unseres</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren</translation>
    </message>
    <message>
        <source>Untick what should stay out; what leans on it stays out too. Where both sides state a field, ours is kept unless you tick theirs.</source>
        <translation>Nehmen Sie den Haken weg, wo etwas draußen bleiben soll; was sich darauf stützt, bleibt auch draußen. Wo beide Seiten ein Feld angeben, bleibt unseres, außer Sie haken das andere an.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>, differs</source>
        <translation>, verschieden</translation>
    </message>
    <message>
        <source>take theirs</source>
        <translation>das andere nehmen</translation>
    </message>
    <message>
        <source>Perhaps the same (%1): tick to join</source>
        <translation>Vielleicht dasselbe (%1): anhaken zum Verbinden</translation>
    </message>
    <message>
        <source>New: %1 things, %2 relationships, %3 claims. Left out: %4. Joined: %5.</source>
        <translation>Neu: %1 Objekte, %2 Beziehungen, %3 Behauptungen. Weggelassen: %4. Verbunden: %5.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>Minikarte</translation>
    </message>
    <message>
        <source>The whole picture; press or drag to go there</source>
        <translation>Das ganze Bild; drücken oder ziehen, um hinzugehen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::NameEditor</name>
    <message>
        <source>A new thing, or one of the case</source>
        <translation>Ein neues Objekt, oder eines aus dem Fall</translation>
    </message>
    <message>
        <source>Name something new</source>
        <translation>Etwas Neues benennen</translation>
    </message>
    <message>
        <source>Name of the new thing</source>
        <translation>Name des neuen Objekts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind of the new thing</source>
        <translation>Art des neuen Objekts</translation>
    </message>
    <message>
        <source>What kind of thing it is: guessed from the name, until you choose</source>
        <translation>Was für ein Objekt es ist: aus dem Namen geraten, bis Sie wählen</translation>
    </message>
    <message>
        <source>What the line says</source>
        <translation>Was die Linie sagt</translation>
    </message>
    <message>
        <source>What the line says: proposed for the two kinds, until you choose</source>
        <translation>Was die Linie sagt: für die beiden Arten vorgeschlagen, bis Sie wählen</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>in the case · %1</source>
        <translation>im Fall · %1</translation>
    </message>
    <message>
        <source>Type a name; Esc leaves.</source>
        <translation>Tippen Sie einen Namen; Esc bricht ab.</translation>
    </message>
    <message>
        <source>Enter asks who says so, and draws the line to it.</source>
        <translation>Eingabe fragt, wer es sagt, und zeichnet die Linie dorthin.</translation>
    </message>
    <message>
        <source>Enter chooses it; ↑ makes a new one.</source>
        <translation>Eingabe wählt es aus; ↑ legt ein neues an.</translation>
    </message>
    <message>
        <source>Enter makes it, Shift+Enter and the next; ↓ takes one of the case.</source>
        <translation>Eingabe legt es an, Umschalt+Eingabe auch das nächste; ↓ nimmt eines aus dem Fall.</translation>
    </message>
    <message>
        <source>Enter makes it, Shift+Enter makes it and asks for the next.</source>
        <translation>Eingabe legt es an, Umschalt+Eingabe legt es an und fragt nach dem nächsten.</translation>
    </message>
    <message>
        <source>%1 – %2 – %3, as said by %4. Enter draws it.</source>
        <translation>%1 – %2 – %3, laut %4. Eingabe zeichnet es.</translation>
    </message>
    <message>
        <source>Kind: %1. %2</source>
        <translation>Art: %1. %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::NeighbourMenu</name>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>%1 taken away by %2</source>
        <translation>%1 weggenommen durch %2</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>&amp;Nachbarn</translation>
    </message>
    <message>
        <source>Shows those that are hidden</source>
        <translation>Zeigt die ausgeblendeten</translation>
    </message>
    <message>
        <source>Hides them; the card keeps their number</source>
        <translation>Blendet sie aus; die Karte behält ihre Zahl</translation>
    </message>
    <message>
        <source>Nothing is related to it</source>
        <translation>Nichts ist damit verbunden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PageParts</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Sa&amp;ve …</source>
        <translation>S&amp;ichern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Title, second line, own text, line at the foot, logo, size and theme, as they were kept</source>
        <translation>Titel, zweite Zeile, eigener Text, Schlusszeile, Logo, Größe und Farben, wie sie aufgehoben wurden</translation>
    </message>
    <message>
        <source>Above the picture. “# ” begins a heading.</source>
        <translation>Über dem Bild. „# “ beginnt eine Überschrift.</translation>
    </message>
    <message>
        <source>At the foot of every page</source>
        <translation>Am Fuß jeder Seite</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Own te&amp;xt</source>
        <translation>Eigener Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Closing line</source>
        <translation>Sch&amp;lusszeile</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>L&amp;ogo</translation>
    </message>
    <message>
        <source>The template cannot be used. %1
%2</source>
        <translation>Die Vorlage ist nicht brauchbar. %1
%2</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>The template cannot be written: %1</source>
        <translation>Die Vorlage kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Remove the template “%1”? The file is deleted; what stands in the form stays.</source>
        <translation>Die Vorlage „%1“ entfernen? Die Datei wird gelöscht; was im Formular steht, bleibt.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This is no PNG or JPEG of at most 8 MB that can be read: %1</source>
        <translation>Das ist kein lesbares PNG oder JPEG von höchstens 8 MB: %1</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PickBox</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::QuestionForm</name>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Jetzt fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Cho&amp;sen</source>
        <translation>Au&amp;swahl</translation>
    </message>
    <message>
        <source>Chose&amp;n</source>
        <translation>Auswah&amp;l</translation>
    </message>
    <message>
        <source>Takes what is chosen in the picture or the case</source>
        <translation>Nimmt, was im Bild oder im Fall ausgewählt ist</translation>
    </message>
    <message>
        <source>Stops the question (Esc)</source>
        <translation>Hält die Frage an (Esc)</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Asks the other way round (Alt+X)</source>
        <translation>Fragt andersherum (Alt+X)</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>What to pass and what to avoid, how many, what not to believe</source>
        <translation>Was passiert und was gemieden wird, wie viele, wem nicht zu glauben ist</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>things or kinds, with ; between</source>
        <translation>Objekte oder Arten, mit ; dazwischen</translation>
    </message>
    <message>
        <source>name of a thing</source>
        <translation>Name eines Objekts</translation>
    </message>
</context>
<context>
    <name>throughline::ui::QuestionOptions</name>
    <message>
        <source>in this order, with ; between</source>
        <translation>in dieser Reihenfolge, mit ; dazwischen</translation>
    </message>
    <message>
        <source>things or kinds, with ; between</source>
        <translation>Objekte oder Arten, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Only where times r&amp;un forward</source>
        <translation>Nur wo Zeiten &amp;vorwärts laufen</translation>
    </message>
    <message>
        <source>May cross inci&amp;dents</source>
        <translation>Darf den Vorfall we&amp;chseln</translation>
    </message>
    <message>
        <source>Sources that are not believed</source>
        <translation>Quellen, denen nicht geglaubt wird</translation>
    </message>
    <message>
        <source> hops</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>fewest hops</source>
        <translation>wenigste Schritte</translation>
    </message>
    <message>
        <source>strongest weakest claim</source>
        <translation>stärkste schwächste Behauptung</translation>
    </message>
    <message>
        <source>latest oldest date</source>
        <translation>jüngstes ältestes Datum</translation>
    </message>
    <message>
        <source>A path may go on in another incident than the one that it came from</source>
        <translation>Ein Pfad darf in einem anderen Vorfall weitergehen als dem, aus dem er kam</translation>
    </message>
    <message>
        <source>Leaves out paths whose later hops are dated before earlier ones</source>
        <translation>Lässt Pfade weg, deren spätere Schritte vor früheren datiert sind</translation>
    </message>
    <message>
        <source>V&amp;ia</source>
        <translation>A&amp;uf dem Weg</translation>
    </message>
    <message>
        <source>Av&amp;oid</source>
        <translation>&amp;Ohne</translation>
    </message>
    <message>
        <source>How man&amp;y</source>
        <translation>W&amp;ie viele</translation>
    </message>
    <message>
        <source>Lon&amp;gest</source>
        <translation>Ho&amp;ps höchstens</translation>
    </message>
    <message>
        <source>&amp;Best by</source>
        <translation>Beste &amp;nach</translation>
    </message>
    <message>
        <source>What would the answer be without what these say? Tick speakers, media and reports.</source>
        <translation>Wie wäre die Antwort ohne das, was diese sagen? Haken Sie Sprecher, Medien und Berichte an.</translation>
    </message>
    <message>
        <source>Not be&amp;lieved</source>
        <translation>Nicht geglaubte &amp;Quellen</translation>
    </message>
    <message>
        <source>These usually only end a path: one that went through them would join stories that have nothing to do with each other</source>
        <translation>Diese enden Pfade sonst nur: einer, der durch sie ginge, verbände Geschichten, die nichts miteinander zu tun haben</translation>
    </message>
    <message>
        <source>May pass</source>
        <translation>Dürfen passiert werden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::QuestionPanel</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Name what to ask about first.</source>
        <translation>Nennen Sie zuerst, wonach gefragt wird.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::RangeSlider</name>
    <message>
        <source>Range of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>Nothing is dated</source>
        <translation>Nichts ist datiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Nothing here is dated</source>
        <translation>Nichts hier ist datiert</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReasonView</name>
    <message>
        <source>says what happened</source>
        <translation>sagt, was geschah</translation>
    </message>
    <message>
        <source>says how sure</source>
        <translation>sagt, wie sicher</translation>
    </message>
    <message>
        <source>says who speaks</source>
        <translation>sagt, wer spricht</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>Why it is suggested</source>
        <translation>Warum es vorgeschlagen wird</translation>
    </message>
    <message>
        <source>Written by hand from this sentence.</source>
        <translation>Von Hand nach diesem Satz geschrieben.</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>Warum? %1</translation>
    </message>
    <message>
        <source>Less sure: %1</source>
        <translation>Weniger sicher: %1</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation>%1, %2 % sicher</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::RecoveryDialog</name>
    <message>
        <source>A case that was never saved</source>
        <translation>Ein nie gespeicherter Fall</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Never saved</source>
        <translation>Nie gespeichert</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Gehört zu %1</translation>
    </message>
    <message>
        <source>Last edit: %1</source>
        <translation>Zuletzt bearbeitet: %1</translation>
    </message>
    <message>
        <source>%1 that the file does not have</source>
        <translation>%1, die die Datei nicht hat</translation>
    </message>
    <message>
        <source>No thing or claim is new or changed, but something else: a source, a note, an incident, a place, a view.</source>
        <translation>Kein Objekt und keine Behauptung ist neu oder geändert, aber etwas anderes: eine Quelle, eine Notiz, ein Vorfall, ein Platz, eine Ansicht.</translation>
    </message>
    <message>
        <source>Things: %1 new, %2 changed. Claims: %3 new, %4 changed.</source>
        <translation>Objekte: %1 neu, %2 geändert. Behauptungen: %3 neu, %4 geändert.</translation>
    </message>
    <message>
        <source>Damaged: %1 What can be read is brought back.</source>
        <translation>Beschädigt: %1 Was lesbar ist, wird zurückgeholt.</translation>
    </message>
    <message>
        <source>Bring work back</source>
        <translation>Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Throughline ended without saving these. Nothing of them is lost.</source>
        <translation>Throughline endete, ohne dies zu speichern. Nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Throw away …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1  –  %2, %3</source>
        <translation>%1  –  %2, %3</translation>
    </message>
    <message>
        <source>Throw away %1 of %2?</source>
        <translation>%1 von %2 verwerfen?</translation>
    </message>
    <message>
        <source>They cannot be brought back afterwards. The saved file, if there is one, stays as it is.</source>
        <translation>Danach lassen sie sich nicht zurückholen. Die gespeicherte Datei, falls es eine gibt, bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReportDialog</name>
    <message>
        <source>About this source</source>
        <translation>Über diese Quelle</translation>
    </message>
    <message>
        <source>What was found in the file is filled in. Correct it: every claim of the report rests on it.</source>
        <translation>Was in der Datei gefunden wurde, ist eingetragen. Berichtigen Sie es: jede Behauptung des Berichts beruht darauf.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Publi&amp;sher</source>
        <translation>&amp;Herausgeber</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>Pu&amp;blished</source>
        <translation>&amp;Veröffentlicht</translation>
    </message>
    <message>
        <source>&amp;Retrieved</source>
        <translation>A&amp;bgerufen</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>kept as text, never opened</source>
        <translation>als Text behalten, nie geöffnet</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Reliabilit&amp;y</source>
        <translation>Zuver&amp;lässigkeit</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Kennzeichnung</translation>
    </message>
    <message>
        <source>PA&amp;P</source>
        <translation>PA&amp;P</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Open a report to read it here, with everything that was found in it marked.</source>
        <translation>Öffnen Sie einen Bericht, um ihn hier zu lesen; alles, was darin gefunden wurde, ist markiert.</translation>
    </message>
    <message>
        <source>This report is a structured file: it has records, but no running text.</source>
        <translation>Dieser Bericht ist eine strukturierte Datei: er hat Einträge, aber keinen laufenden Text.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReportView</name>
    <message>
        <source>Report text</source>
        <translation>Text des Berichts</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReviewDock</name>
    <message>
        <source>1 suggestion to review</source>
        <translation>1 Vorschlag durchzusehen</translation>
    </message>
    <message>
        <source>%1 suggestions to review</source>
        <translation>%1 Vorschläge durchzusehen</translation>
    </message>
    <message>
        <source>What was read in the report waits for your verdict</source>
        <translation>Was im Bericht gelesen wurde, wartet auf Ihr Urteil</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Durchsicht (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReviewPanel</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>It is right: it enters the case</source>
        <translation>Es stimmt: es kommt in den Fall</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>It is wrong: it leaves the picture</source>
        <translation>Es stimmt nicht: es verlässt das Bild</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The suggestion before</source>
        <translation>Der Vorschlag davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The suggestion after</source>
        <translation>Der Vorschlag danach</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Name, kind, speaker, verb, hedge, count: whatever was read wrong</source>
        <translation>Name, Art, Sprecher, Verb, Vorbehalt, Zahl: was immer falsch gelesen wurde</translation>
    </message>
    <message>
        <source>New relationship</source>
        <translation>Neue Linie</translation>
    </message>
    <message>
        <source>Between two things of this sentence</source>
        <translation>Zwischen zwei Objekten dieses Satzes</translation>
    </message>
    <message>
        <source>Other kind or verb …</source>
        <translation>Andere Art oder anderes Verb …</translation>
    </message>
    <message>
        <source>What sort of thing it is, or which verb fits</source>
        <translation>Was für ein Objekt es ist, oder welches Verb passt</translation>
    </message>
    <message>
        <source>Somebody else says it …</source>
        <translation>Jemand anderes sagt es …</translation>
    </message>
    <message>
        <source>Who says what this claim says</source>
        <translation>Wer sagt, was diese Behauptung sagt</translation>
    </message>
    <message>
        <source>Same thing as …</source>
        <translation>Dasselbe Objekt wie …</translation>
    </message>
    <message>
        <source>Joins this thing with another one</source>
        <translation>Verbindet dieses Objekt mit einem anderen</translation>
    </message>
    <message>
        <source>New thing of the selected words …</source>
        <translation>Neues Objekt aus den markierten Wörtern …</translation>
    </message>
    <message>
        <source>Marks the selected words as a thing of the case</source>
        <translation>Macht die markierten Wörter zu einem Objekt des Falls</translation>
    </message>
    <message>
        <source>One more name: the selected words …</source>
        <translation>Weiterer Name: die markierten Wörter …</translation>
    </message>
    <message>
        <source>Marks the selected words as a name of a thing that is there</source>
        <translation>Macht die markierten Wörter zu einem Namen eines vorhandenen Objekts</translation>
    </message>
    <message>
        <source>Review it again</source>
        <translation>Noch einmal durchsehen</translation>
    </message>
    <message>
        <source>Takes the verdict on this one back</source>
        <translation>Nimmt das Urteil über diesen zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last step back</source>
        <translation>Nimmt den letzten Schritt zurück</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Shows or hides why it is suggested</source>
        <translation>Zeigt oder verbirgt, warum es vorgeschlagen wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Everything that can be done, with its keys</source>
        <translation>Alles, was sich tun lässt, mit seinen Tasten</translation>
    </message>
    <message>
        <source>Find in the text …</source>
        <translation>Im Text suchen …</translation>
    </message>
    <message>
        <source>It is rejected. Press O to review it again, then edit it.</source>
        <translation>Es ist abgelehnt. Drücken Sie O, um es noch einmal durchzusehen, und bearbeiten Sie es dann.</translation>
    </message>
    <message>
        <source>Choose a thing first: claims and counts cannot be joined.</source>
        <translation>Wählen Sie zuerst ein Objekt: Behauptungen und Zahlen lassen sich nicht verbinden.</translation>
    </message>
    <message>
        <source>“%1” is the same as</source>
        <translation>„%1“ ist dasselbe wie</translation>
    </message>
    <message>
        <source>“%1” is</source>
        <translation>„%1“ ist</translation>
    </message>
    <message>
        <source>Verb between “%1” and “%2”</source>
        <translation>Verb zwischen „%1“ und „%2“</translation>
    </message>
    <message>
        <source>This has no kind to choose; press Enter to edit it.</source>
        <translation>Hier ist keine Art zu wählen; Eingabe bearbeitet es.</translation>
    </message>
    <message>
        <source>Choose a claim first: only claims have a speaker.</source>
        <translation>Wählen Sie zuerst eine Behauptung: nur Behauptungen haben einen Sprecher.</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>Wer sagt es?</translation>
    </message>
    <message>
        <source>Select the words in the text first: drag over them, or Shift and the arrow keys.</source>
        <translation>Markieren Sie zuerst die Wörter im Text: mit der Maus darüberziehen, oder Umschalt und Pfeiltasten.</translation>
    </message>
    <message>
        <source>“%1” is one more name of</source>
        <translation>„%1“ ist ein weiterer Name von</translation>
    </message>
    <message>
        <source>“%1” … “%2”: which verb?</source>
        <translation>„%1“ … „%2“: welches Verb?</translation>
    </message>
    <message>
        <source>Select words and press N to mark a thing, B to mark one more name, R to draw a relationship.</source>
        <translation>Markieren Sie Wörter: N legt ein Objekt an, B einen weiteren Namen, R zeichnet eine Beziehung.</translation>
    </message>
    <message>
        <source>Nothing in this text looked like an incident.</source>
        <translation>Nichts in diesem Text sah nach einem Vorfall aus.</translation>
    </message>
    <message>
        <source>This text is not in English, so it was not read.</source>
        <translation>Dieser Text ist nicht auf Englisch und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>This text is not in English (%1), so it was not read.</source>
        <translation>Dieser Text ist nicht auf Englisch (%1) und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>Which suggestions</source>
        <translation>Welche Vorschläge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Of which kind</source>
        <translation>Welcher Art</translation>
    </message>
    <message>
        <source>of every kind</source>
        <translation>jeder Art</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Progress of the review</source>
        <translation>Fortschritt der Durchsicht</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>Open a report in prose: what was read in it is listed here, for you to accept or reject.</source>
        <translation>Öffnen Sie einen Bericht in Prosa: was darin gelesen wurde, steht hier zum Annehmen oder Ablehnen.</translation>
    </message>
    <message>
        <source>All %1 are reviewed. %2, %3, or %4.</source>
        <translation>Alle %1 sind durchgesehen. %2, %3 oder %4.</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>ask a question</source>
        <translation>eine Frage stellen</translation>
    </message>
    <message>
        <source>Choose a suggestion, or press J for the first.</source>
        <translation>Wählen Sie einen Vorschlag, oder drücken Sie J für den ersten.</translation>
    </message>
    <message>
        <source>1 more that it needs was accepted with it. U takes it back.</source>
        <translation>1 weiterer, den er braucht, wurde mit angenommen. U nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 more that are needed were accepted too. U takes all back.</source>
        <translation>%1 weitere, die gebraucht werden, wurden mit angenommen. U nimmt alle zurück.</translation>
    </message>
    <message>
        <source>1 more that cannot stand without it went with it. U takes it back.</source>
        <translation>1 weiterer, der ohne ihn nicht bestehen kann, ging mit. U nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 more that cannot stand without it went with it. U takes all back.</source>
        <translation>%1 weitere, die ohne ihn nicht bestehen können, gingen mit. U nimmt alle zurück.</translation>
    </message>
    <message>
        <source>1 more is open again with it.</source>
        <translation>1 weiterer ist mit ihm wieder offen.</translation>
    </message>
    <message>
        <source>%1 more are open again with it.</source>
        <translation>%1 weitere sind mit ihm wieder offen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReviewText</name>
    <message>
        <source>Report text with suggestions</source>
        <translation>Text des Berichts mit Vorschlägen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Rows</name>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>%1, also called %2</source>
        <translation>%1, auch genannt %2</translation>
    </message>
    <message>
        <source>searched in part</source>
        <translation>teilweise durchsucht</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>nicht durchsucht</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SavedViews</name>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>Es gibt schon eine Ansicht „%1“.</translation>
    </message>
    <message>
        <source>Replacing it can be undone.</source>
        <translation>Das Ersetzen lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>through a lens</source>
        <translation>durch eine Linse</translation>
    </message>
    <message>
        <source>1 thing hidden</source>
        <translation>1 Objekt ausgeblendet</translation>
    </message>
    <message>
        <source>%1 things hidden</source>
        <translation>%1 Objekte ausgeblendet</translation>
    </message>
    <message>
        <source>1 fold</source>
        <translation>1 Faltung</translation>
    </message>
    <message>
        <source>%1 folds</source>
        <translation>%1 Faltungen</translation>
    </message>
    <message>
        <source>1 drawing by hand</source>
        <translation>1 Handzeichnung</translation>
    </message>
    <message>
        <source>%1 drawings by hand</source>
        <translation>%1 Handzeichnungen</translation>
    </message>
    <message>
        <source>a part, at %1 %</source>
        <translation>ein Ausschnitt, bei %1 %</translation>
    </message>
    <message>
        <source>the whole picture</source>
        <translation>das ganze Bild</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Saved view %1</source>
        <translation>Gespeicherte Ansicht %1</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Keeps under a name how the case is looked at now: layout, lens, what is hidden or folded, and which part of the picture is in sight.</source>
        <translation>Bewahrt unter einem Namen auf, wie der Fall jetzt angesehen wird: Anordnung, Linse, was ausgeblendet oder gefaltet ist, und welcher Teil des Bildes zu sehen ist.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Tippen Sie einen Namen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SavedViewsDialog</name>
    <message>
        <source>No view is saved. “Save this view …” keeps what is shown under a name.</source>
        <translation>Keine Ansicht ist gespeichert. „Ansicht speichern …“ bewahrt unter einem Namen auf, was gezeigt wird.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>%1
Ctrl+Shift+%2</source>
        <translation>%1
Strg+Umschalt+%2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SeenPanel</name>
    <message>
        <source>Techniques, places and speakers too</source>
        <translation>Auch Techniken, Orte und Sprecher</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>Jenen Fall öffnen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Nothing listed here is drawn, counted or exported until it is linked.</source>
        <translation>Nichts, was hier steht, wird gezeichnet, gezählt oder exportiert, bis es verknüpft ist.</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words that stand in a row, in any order</source>
        <translation>Wörter, die in einer Zeile stehen, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Things of</source>
        <translation>Objekte von</translation>
    </message>
    <message>
        <source>Whose things are listed: all of the case, what is selected, or those of one report</source>
        <translation>Wessen Objekte aufgeführt sind: alle des Falls, die Auswahl, oder die eines Berichts</translation>
    </message>
    <message>
        <source>Lists also what is found nearly everywhere: techniques, places, sectors, and bodies that only speak</source>
        <translation>Führt auch auf, was fast überall vorkommt: Techniken, Orte, Sektoren und Stellen, die nur sprechen</translation>
    </message>
    <message>
        <source>Reference sets</source>
        <translation>Referenzsammlungen</translation>
    </message>
    <message>
        <source>What is searched beside recent casefiles</source>
        <translation>Was neben zuletzt benutzten Falldateien durchsucht wird</translation>
    </message>
    <message>
        <source>Searches recent casefiles and reference sets; files that did not change are not read again</source>
        <translation>Durchsucht zuletzt benutzte Falldateien und Referenzsammlungen; unveränderte Dateien werden nicht neu gelesen</translation>
    </message>
    <message>
        <source>Takes the chosen entry of a reference set into the case and joins it with the thing, as your own claim; one step that can be undone</source>
        <translation>Nimmt den ausgewählten Eintrag einer Referenzsammlung in den Fall und verbindet ihn mit dem Objekt, als Ihre eigene Behauptung; ein Schritt, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>All things of the case</source>
        <translation>Alle Objekte des Falls</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Seen before (%L1)</source>
        <translation>Schon gesehen (%L1)</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>Noch nicht gesucht</translation>
    </message>
    <message>
        <source>1 thing seen before</source>
        <translation>1 Objekt schon gesehen</translation>
    </message>
    <message>
        <source>%L1 things seen before</source>
        <translation>%L1 Objekte schon gesehen</translation>
    </message>
    <message>
        <source>, not all listed: filter for the rest</source>
        <translation>, nicht alle aufgeführt: der Rest mit dem Filter</translation>
    </message>
    <message>
        <source>&amp;Add reference set …</source>
        <translation>&amp;Referenzsammlung hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Search when a report is loaded</source>
        <translation>&amp;Suchen, wenn ein Bericht geladen wird</translation>
    </message>
    <message>
        <source>%1, %L2 names</source>
        <translation>%1, %L2 Namen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add reference set</source>
        <translation>Referenzsammlung hinzufügen</translation>
    </message>
    <message>
        <source>STIX bundles and MISP galaxy clusters (*.json *.stix *.stix2)</source>
        <translation>STIX-Bundles und MISP-Galaxiecluster (*.json *.stix *.stix2)</translation>
    </message>
    <message>
        <source>Opens the casefile of the chosen row in the place of this one, and goes to the thing there</source>
        <translation>Öffnet die Falldatei der gewählten Zeile anstelle dieser und geht dort zu dem Objekt</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Session</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Reading 1 file</source>
        <translation>1 Datei wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1 files</source>
        <translation>%1 Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading the sample</source>
        <translation>Das Beispiel wird gelesen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Es wird gezeichnet</translation>
    </message>
    <message>
        <source>Trying without it</source>
        <translation>Es wird ohne ausprobiert</translation>
    </message>
    <message>
        <source>Asking the reported graph</source>
        <translation>Der berichtete Graph wird gefragt</translation>
    </message>
    <message>
        <source>Asking without each source</source>
        <translation>Frage ohne jede Quelle</translation>
    </message>
    <message>
        <source>Composing the page</source>
        <translation>Die Seite wird gesetzt</translation>
    </message>
    <message>
        <source>Writing claims</source>
        <translation>Behauptungen werden geschrieben</translation>
    </message>
    <message>
        <source>Opening the casefile</source>
        <translation>Die Falldatei wird geöffnet</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Es wird gespeichert</translation>
    </message>
    <message>
        <source>Writing the casefile for sharing</source>
        <translation>Die Falldatei zum Weitergeben wird geschrieben</translation>
    </message>
    <message>
        <source>Bringing work back</source>
        <translation>Arbeit wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Es wird verglichen</translation>
    </message>
    <message>
        <source>Looking at what the reports bring</source>
        <translation>Es wird angesehen, was die Berichte bringen</translation>
    </message>
    <message>
        <source>Looking for things that may be one</source>
        <translation>Es wird gesucht, was dasselbe sein kann</translation>
    </message>
    <message>
        <source>Weighing sources</source>
        <translation>Quellen werden gewogen</translation>
    </message>
    <message>
        <source>Taking reports in</source>
        <translation>Berichte werden aufgenommen</translation>
    </message>
    <message>
        <source>Writing the STIX bundle</source>
        <translation>Das STIX-Bundle wird geschrieben</translation>
    </message>
    <message>
        <source>Looking for the community</source>
        <translation>Die Gemeinschaft wird gesucht</translation>
    </message>
    <message>
        <source>Changing the case</source>
        <translation>Der Fall wird geändert</translation>
    </message>
    <message>
        <source>Looking through suggestions</source>
        <translation>Vorschläge werden durchgesehen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Es wird gesucht</translation>
    </message>
    <message>
        <source>Listing claims</source>
        <translation>Behauptungen werden aufgeführt</translation>
    </message>
    <message>
        <source>Listing rows</source>
        <translation>Zeilen werden aufgeführt</translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation>Zeilen werden kopiert</translation>
    </message>
    <message>
        <source>Looking at times</source>
        <translation>Zeiten werden angesehen</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Looking where things were seen before</source>
        <translation>Es wird gesucht, wo etwas schon gesehen wurde</translation>
    </message>
    <message>
        <source>Writing the chart</source>
        <translation>Das Diagramm wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the picture</source>
        <translation>Das Bild wird geschrieben</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Das Bild wird gelesen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SettingsDialog</name>
    <message>
        <source>Reduced &amp;motion: nothing glides or fades</source>
        <translation>Weniger &amp;Bewegung: nichts gleitet oder blendet</translation>
    </message>
    <message>
        <source>&amp;Snap while dragging: cards catch on what they line up with</source>
        <translation>Beim Ziehen ein&amp;rasten: Karten fangen sich, wo sie mit anderem in einer Linie liegen</translation>
    </message>
    <message>
        <source>&amp;Copy defanged: rows, names and answers that are copied out of lists</source>
        <translation>Entschärft &amp;kopieren: Zeilen, Namen und Antworten, die aus Listen kopiert werden</translation>
    </message>
    <message>
        <source>Show indicators li&amp;ve in lists, as they are in the case</source>
        <translation>Indikatoren in Listen &amp;scharf zeigen, wie sie im Fall stehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Case&amp;files</source>
        <translation>&amp;Falldateien</translation>
    </message>
    <message>
        <source>&amp;Indicators</source>
        <translation>&amp;Indikatoren</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Farbe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>How windows look. Exported pictures have a theme of their own.</source>
        <translation>Wie Fenster aussehen. Exportierte Bilder haben ein eigenes Design.</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Verlangen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Of a case that has a file which nobody else has changed. The version before stays beside it.</source>
        <translation>Bei einem Fall mit einer Datei, die sonst niemand geändert hat. Die vorige Fassung bleibt daneben.</translation>
    </message>
    <message>
        <source>Holds in new cases for what has no marking of its own. Without one such things count as TLP:AMBER+STRICT.</source>
        <translation>Gilt in neuen Fällen für alles ohne eigene Kennzeichnung. Ohne sie zählt das als TLP:AMBER+STRICT.</translation>
    </message>
    <message>
        <source>Whose names things go by in a case that begins, where they have one. View ▸ Names changes it for the view.</source>
        <translation>Wessen Namen Objekte in einem beginnenden Fall tragen, wo sie einen haben. Ansicht ▸ Namen ändert es für die Ansicht.</translation>
    </message>
    <message>
        <source>&amp;Save by itself every</source>
        <translation>&amp;Speichern von selbst alle</translation>
    </message>
    <message>
        <source>&amp;Marking of new cases</source>
        <translation>&amp;Kennzeichnung neuer Fälle</translation>
    </message>
    <message>
        <source>&amp;Names in new cases</source>
        <translation>&amp;Namen in neuen Fällen</translation>
    </message>
    <message>
        <source>Saved or not, every step is kept in a recovery journal at once: what a window that ended unasked had not saved is offered at the next start.</source>
        <translation>Gespeichert oder nicht, jeder Schritt steht sofort in einem Wiederherstellungsjournal: Was ein ungefragt beendetes Fenster nicht gespeichert hatte, wird beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>Brackets around each dot</source>
        <translation>Klammern um jeden Punkt</translation>
    </message>
    <message>
        <source>Brackets around the last dot of a name</source>
        <translation>Klammern um den letzten Punkt eines Namens</translation>
    </message>
    <message>
        <source>Parentheses around each dot</source>
        <translation>Runde Klammern um jeden Punkt</translation>
    </message>
    <message>
        <source>The words dot and at</source>
        <translation>Die Wörter dot und at</translation>
    </message>
    <message>
        <source>In lists, in the picture, in exported pictures and in what is copied. Values of the case, STIX and casefiles stay as they are.</source>
        <translation>In Listen, im Bild, in exportierten Bildern und in Kopiertem. Werte des Falls, STIX und Falldateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>If not, copies have live addresses: where they are pasted, a click may open them. A single one is copied live by Edit ▸ Copy live indicator.</source>
        <translation>Wenn nicht, enthalten Kopien scharfe Adressen: Wo sie eingefügt werden, kann ein Klick sie öffnen. Eine einzelne kopiert Bearbeiten ▸ Scharfen Indikator kopieren.</translation>
    </message>
    <message>
        <source>Tables, the inspector and other lists of this window. Pictures and files always have them defanged.</source>
        <translation>Tabellen, Inspektor und andere Listen dieses Fensters. Bilder und Dateien haben sie immer entschärft.</translation>
    </message>
    <message>
        <source>&amp;Defanged by</source>
        <translation>&amp;Entschärft durch</translation>
    </message>
    <message>
        <source>How addresses, domains and URLs are made harmless, so that nobody opens one by a click. The case keeps their real values.</source>
        <translation>Wie Adressen, Domains und URLs unschädlich gemacht werden, damit niemand eine durch einen Klick öffnet. Der Fall behält die echten Werte.</translation>
    </message>
    <message>
        <source>A translation of your own, throughline_CODE.qm, is found in %1</source>
        <translation>Eine eigene Übersetzung, throughline_CODE.qm, wird in %1 gefunden</translation>
    </message>
    <message>
        <source>Language of the &amp;window</source>
        <translation>Sprache des Fen&amp;sters</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Gilt vom nächsten Start an.</translation>
    </message>
    <message>
        <source>Pictures, exports, the command line, the words of the case and what is said of it in steps, conditions and problems stay English, so that one case gives the same files in every language.</source>
        <translation>Bilder, Exporte, die Kommandozeile, die Worte des Falls und was in Schritten, Bedingungen und Problemen darüber gesagt wird, bleiben englisch, damit ein Fall in jeder Sprache dieselben Dateien ergibt.</translation>
    </message>
    <message>
        <source>Whose statement contested boundaries follow on maps in a case that begins; no endorsement. View ▸ Map changes it for the view.</source>
        <translation>Wessen Angaben umstrittene Grenzen auf Landkarten in einem neuen Fall folgen; keine Billigung. Ansicht ▸ Landkarte ändert es für die Ansicht.</translation>
    </message>
    <message>
        <source>&amp;Boundaries in new cases</source>
        <translation>&amp;Grenzen in neuen Fällen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ShortcutList</name>
    <message>
        <source>Picture: next or previous card</source>
        <translation>Bild: nächste oder vorige Karte</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Picture: along a line from the chosen card</source>
        <translation>Bild: entlang einer Linie der ausgewählten Karte</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Picture: through the lines of the chosen card</source>
        <translation>Bild: durch die Linien der ausgewählten Karte</translation>
    </message>
    <message>
        <source>L, Shift+L</source>
        <translation>L, Umschalt+L</translation>
    </message>
    <message>
        <source>Picture: inspect what is chosen</source>
        <translation>Bild: Auswahl im Inspektor ansehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Picture: choose nothing</source>
        <translation>Bild: nichts auswählen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Picture: add to what is chosen</source>
        <translation>Bild: zur Auswahl hinzunehmen</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Picture: move</source>
        <translation>Bild: bewegen</translation>
    </message>
    <message>
        <source>Drag, Space+Drag, Arrows</source>
        <translation>Ziehen, Leertaste+Ziehen, Pfeiltasten</translation>
    </message>
    <message>
        <source>Picture: zoom at the pointer</source>
        <translation>Bild: am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Rad, Spreizen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SourceModel</name>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>Trust: %1. Change it with B, D or X.</source>
        <translation>Vertrauen: %1. Ändern mit B, D oder X.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Claims for something that would not count if the source were not believed</source>
        <translation>Behauptungen, die nicht zählten, wenn der Quelle nicht geglaubt würde</translation>
    </message>
    <message>
        <source>Denials that would not count if the source were not believed</source>
        <translation>Bestreitungen, die nicht zählten, wenn der Quelle nicht geglaubt würde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Asserts</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Denies</source>
        <translation>Bestreitet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>You count it as an origin of its own; %1</source>
        <translation>Sie zählen sie als eigenen Ursprung; %1</translation>
    </message>
    <message>
        <source>You count it as an origin of its own. Change it with O.</source>
        <translation>Sie zählen sie als eigenen Ursprung. Mit O ändern.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SourceQuestions</name>
    <message>
        <source>ask when articles are loaded</source>
        <translation>fragen, wenn Artikel geladen werden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SourceView</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Everybody who speaks in the case. B believes, D doubts, X does not believe what is chosen, O counts it as an origin of its own.</source>
        <translation>Alle, die im Fall sprechen. B glaubt, D bezweifelt, X glaubt dem Gewählten nicht, O zählt es als eigenen Ursprung.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SourcesPanel</name>
    <message>
        <source>&amp;Believe</source>
        <translation>&amp;Glauben</translation>
    </message>
    <message>
        <source>What the chosen sources say counts (B or 1)</source>
        <translation>Was die ausgewählten Quellen sagen, zählt (B oder 1)</translation>
    </message>
    <message>
        <source>&amp;Doubt</source>
        <translation>Be&amp;zweifeln</translation>
    </message>
    <message>
        <source>What the chosen sources say counts as alleged at most (D or 2)</source>
        <translation>Was die ausgewählten Quellen sagen, zählt höchstens als mutmaßlich (D oder 2)</translation>
    </message>
    <message>
        <source>Do not be&amp;lieve</source>
        <translation>&amp;Nicht glauben</translation>
    </message>
    <message>
        <source>What the chosen sources say or carry does not count (X or 3)</source>
        <translation>Was die ausgewählten Quellen sagen oder weitertragen, zählt nicht (X oder 3)</translation>
    </message>
    <message>
        <source>By origin</source>
        <translation>Nach Ursprung</translation>
    </message>
    <message>
        <source>Take the lens off</source>
        <translation>Linse abnehmen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter sources by name</source>
        <translation>Quellen nach Namen filtern</translation>
    </message>
    <message>
        <source>Puts sources under the origin that they count as: bodies and media of one government, documents that cite one source</source>
        <translation>Stellt Quellen unter den Ursprung, als der sie zählen: Stellen und Medien einer Regierung, Dokumente, die eine Quelle zitieren</translation>
    </message>
    <message>
        <source>Believes every source again, at any grade; can be undone</source>
        <translation>Glaubt wieder jeder Quelle, mit jeder Bewertung; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>The chosen source and the lens</source>
        <translation>Die ausgewählte Quelle und die Linse</translation>
    </message>
    <message>
        <source>Open a report to see who speaks in it.</source>
        <translation>Öffnen Sie einen Bericht, um zu sehen, wer darin spricht.</translation>
    </message>
    <message>
        <source>%1 of %2 sources</source>
        <translation>%1 von %2 Quellen</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Take the lens o&amp;ff</source>
        <translation>&amp;Linse abnehmen</translation>
    </message>
    <message>
        <source>Own origin</source>
        <translation>Eigener Ursprung</translation>
    </message>
    <message>
        <source>An &amp;origin of its own</source>
        <translation>Ein &amp;eigener Ursprung</translation>
    </message>
    <message>
        <source>Counts each of the chosen sources as an origin of its own, or no longer: you know that it does not have it from the others (O)</source>
        <translation>Zählt jede der gewählten Quellen als eigenen Ursprung, oder nicht mehr: Sie wissen, dass sie es nicht von den anderen hat (O)</translation>
    </message>
</context>
<context>
    <name>throughline::ui::StatusLine</name>
    <message>
        <source>%1 chosen</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>Von Hand gezeichnet</translation>
    </message>
    <message>
        <source>Drawn by hand: %1</source>
        <translation>Von Hand gezeichnet: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Abnehmen</translation>
    </message>
    <message>
        <source>Believes every source again, at any grade; can be undone</source>
        <translation>Glaubt wieder jeder Quelle, mit jeder Bewertung; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Take the lens off</source>
        <translation>Linse abnehmen</translation>
    </message>
    <message>
        <source>Lens on: %1</source>
        <translation>Linse aufgesetzt: %1</translation>
    </message>
    <message>
        <source>%1. What is drawn, asked and exported leaves out what the lens leaves out. Click for the sources.</source>
        <translation>%1. Was gezeichnet, gefragt und exportiert wird, lässt weg, was die Linse weglässt. Klicken für die Quellen.</translation>
    </message>
    <message>
        <source>No report is open</source>
        <translation>Kein Bericht ist offen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation>1 Entität</translation>
    </message>
    <message>
        <source>%1 entities</source>
        <translation>%1 Entitäten</translation>
    </message>
    <message>
        <source>1 relationship</source>
        <translation>1 Beziehung</translation>
    </message>
    <message>
        <source>%1 relationships</source>
        <translation>%1 Beziehungen</translation>
    </message>
    <message>
        <source>1 contested line</source>
        <translation>1 bestrittene Linie</translation>
    </message>
    <message>
        <source>%1 contested lines</source>
        <translation>%1 bestrittene Linien</translation>
    </message>
    <message>
        <source>Of the whole case, whatever lens, filter and hand leave of it in the picture. Relationships are counted as they were reported; in the picture those of one kind between the same two cards are one line. Contested lines are those that somebody denies or disputes.</source>
        <translation>Im ganzen Fall, was immer Linse, Filter und Hand davon im Bild lassen. Beziehungen sind so gezählt, wie sie berichtet wurden; im Bild sind die einer Art zwischen denselben zwei Karten eine Linie. Bestrittene Linien sind die, die jemand bestreitet oder bezweifelt.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SubjectText</name>
    <message>
        <source>Incident as a whole: %1</source>
        <translation>Vorfall als Ganzes: %1</translation>
    </message>
    <message>
        <source>%1 and %2 are linked</source>
        <translation>%1 und %2 sind verknüpft</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SuggestionModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>durchzusehen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TableColumns</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TablePanel</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Show its report</source>
        <translation>Seinen Bericht zeigen</translation>
    </message>
    <message>
        <source>Look closer in the picture</source>
        <translation>Im Bild näher ansehen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>Each word has to stand in some column that is shown; Down goes to the rows</source>
        <translation>Jedes Wort muss in irgendeiner gezeigten Spalte stehen; Pfeil ab geht zu den Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown; drag headers to move them</source>
        <translation>Welche Spalten gezeigt werden; Köpfe ziehen verschiebt sie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen rows, all that are listed if none is; indicators defanged</source>
        <translation>Kopiert die ausgewählten Zeilen, ohne Auswahl alle aufgeführten; Indikatoren entschärft</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Zeigen, worum es geht</translation>
    </message>
    <message>
        <source>Delete (can be restored)</source>
        <translation>Löschen (wiederherstellbar)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy all that are listed as CSV</source>
        <translation>Alle aufgeführten als CSV kopieren</translation>
    </message>
    <message>
        <source>No row has all of these words in the columns that are shown. Escape clears the filter.</source>
        <translation>Keine Zeile hat alle diese Wörter in den gezeigten Spalten. Esc leert den Filter.</translation>
    </message>
    <message>
        <source>Listing …</source>
        <translation>Wird aufgeführt …</translation>
    </message>
    <message>
        <source>The list was stopped. Typing in the filter makes it anew.</source>
        <translation>Die Liste wurde angehalten. Tippen im Filter erstellt sie neu.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>The list is being made anew. Nothing was changed; write it once more.</source>
        <translation>Die Liste wird neu erstellt. Nichts wurde geändert; schreiben Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No entities yet. Open a report to see them here.</source>
        <translation>Noch keine Entitäten. Öffnen Sie einen Bericht, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>No relationships yet. Open a report to see them here.</source>
        <translation>Noch keine Beziehungen. Öffnen Sie einen Bericht, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Nothing written yet. Ctrl+Shift+N writes a note on what is chosen, or on the case. Assessments and attached files are listed here, too.</source>
        <translation>Noch nichts geschrieben. Strg+Umschalt+N schreibt eine Notiz zur Auswahl oder zum Fall. Einschätzungen und angehängte Dateien stehen auch hier.</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ThingsField</name>
    <message>
        <source>all of the %1</source>
        <translation>alle vom Typ %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimeStrip</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Moves the window of time through the whole span; stops at its end</source>
        <translation>Bewegt das Zeitfenster durch die ganze Spanne; hält an ihrem Ende</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Which time</source>
        <translation>Welche Zeit</translation>
    </message>
    <message>
        <source>When it happened, as far as that is claimed, or when it was said, else published</source>
        <translation>Wann es geschah, soweit das behauptet wird, oder wann es gesagt, sonst veröffentlicht wurde</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>said or published</source>
        <translation>gesagt oder veröffentlicht</translation>
    </message>
    <message>
        <source>Hides this strip; the filter stays</source>
        <translation>Blendet diese Leiste aus; der Filter bleibt</translation>
    </message>
    <message>
        <source>Hide the strip of time</source>
        <translation>Zeitleiste ausblenden</translation>
    </message>
    <message>
        <source>Nothing is dated so</source>
        <translation>Nichts ist so datiert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation>Ganze Spanne</translation>
    </message>
    <message>
        <source>Takes the condition on time off</source>
        <translation>Nimmt die Bedingung zur Zeit weg</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Show undated claims</source>
        <translation>Undatierte Behauptungen zeigen</translation>
    </message>
    <message>
        <source>What has no date is shown beside any window of time; without the tick it is left out. Counted are the claims of the whole case; how many of them the picture has stands in the chip of this condition</source>
        <translation>Was kein Datum hat, wird neben jedem Zeitfenster gezeigt; ohne das Häkchen bleibt es weg. Gezählt sind die Behauptungen des ganzen Falls; wie viele davon das Bild hat, steht im Chip dieser Bedingung</translation>
    </message>
    <message>
        <source>Show 1 undated claim</source>
        <translation>1 undatierte Behauptung zeigen</translation>
    </message>
    <message>
        <source>Show %1 undated claims</source>
        <translation>%1 undatierte Behauptungen zeigen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::VerbFields</name>
    <message>
        <source>&amp;Verb</source>
        <translation>&amp;Verb</translation>
    </message>
    <message>
        <source>&amp;Own verb</source>
        <translation>Eig&amp;enes Verb</translation>
    </message>
    <message>
        <source>for “other, in own words”</source>
        <translation>bei „anderes, in eigenen Worten“</translation>
    </message>
    <message>
        <source>&amp;Degree of attribution</source>
        <translation>Grad der &amp;Zuschreibung</translation>
    </message>
</context>
<context>
    <name>throughline::ui::WelcomePage</name>
    <message>
        <source>Guangzhou accusation (article)</source>
        <translation>Guangzhou-Beschuldigung (Artikel)</translation>
    </message>
    <message>
        <source>KV Botnet (STIX 2.1)</source>
        <translation>KV-Botnetz (STIX 2.1)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Open a report …</source>
        <translation>Bericht öffnen …</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>or drop files here: prose (text, Markdown, HTML, PDF, Word) or STIX 2.1</source>
        <translation>oder Dateien hier ablegen: Prosa (Text, Markdown, HTML, PDF, Word) oder STIX 2.1</translation>
    </message>
    <message>
        <source>Who is said to stand behind whom, and who says so</source>
        <translation>Wer hinter wem stehen soll, und wer das sagt</translation>
    </message>
    <message>
        <source>Open a report about an incident. Throughline draws its claims from alleged sponsor to target, with the sentence behind every line.</source>
        <translation>Öffnen Sie einen Bericht über einen Vorfall. Throughline zeichnet seine Behauptungen vom mutmaßlichen Auftraggeber bis zum Ziel, mit dem Satz hinter jeder Linie.</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::WhyView</name>
    <message>
        <source>What the answer rests on</source>
        <translation>Worauf die Antwort beruht</translation>
    </message>
    <message>
        <source>Choose a row of the answer to read who says so, in which sentence.</source>
        <translation>Wählen Sie eine Zeile der Antwort, um zu lesen, wer das sagt, in welchem Satz.</translation>
    </message>
    <message>
        <source>No claim stands for this alone.</source>
        <translation>Keine Behauptung steht hierfür allein.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
</TS>
