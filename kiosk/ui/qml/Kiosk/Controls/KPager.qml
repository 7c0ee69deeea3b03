import QtQuick
import Kiosk.Controls
import "internal"

// A column that is shown in parts by big buttons when it is taller than its place. Nothing is swiped.
// While somebody types, it only moves as far as the field needs.
Item {
    id: root

    default property alias content: column.data
    // What stands over each part.
    property alias crown: crown.data
    // Whether what is shorter than its place lies in the middle of it.
    property bool centred: false
    // Whether another button leads to the next part.
    property bool ledOn: false
    // Room for the buttons at the side while they are needed. It is given back twice at most for one content in
    // one setting: what is narrower may be less high, and would come and go for ever.
    property bool narrowed: false
    property int givenBack: 0
    // How often what lies in the column was put in its place after the column's height was known.
    property int laid: 0
    // The frames after which it is asked once more where the content lies: grids within settle while one is drawn.
    property int unsettled: 0
    property int page: 0
    // Nothing to tap lies above this.
    property real reach: 0
    property alias spacing: column.spacing
    // What the content is about; changes with it.
    property string subject: ""
    property Item touched: null
    property real typingOffset: 0
    property bool typing: false
    property real visibleHeight: height
    readonly property real contentHeight: column.implicitHeight
    readonly property bool needed: atOnce.length > 1
    // `pages` may hear later of other parts; asking them for their number here would close a loop.
    readonly property var part: parts[Math.min(page, pages - 1)] ?? parts[0]
    readonly property int pages: parts.length
    readonly property real room: height - crown.height
    readonly property real reachBelow: Math.max(0, reach - crown.height)
    readonly property list<var> atOnce: Paging.parts(column, room, reachBelow, contentHeight, laid)
    readonly property list<var> parts: needed && !Theme.landscape ? Paging.parts(column, room - buttons.height - Theme.gap, reachBelow, contentHeight, laid) : atOnce
    readonly property list<real> whole: Typing.opened ? Paging.whole(column, typingOffset, visibleHeight) : [part.start, part.end]
    readonly property real spare: centred && !needed ? Math.max(0, room - part.shift - contentHeight) : 0
    readonly property real shift: Typing.opened ? whole[0] - typingOffset : part.shift + 0.4 * spare
    // The ring around what has the focus is not cut off.
    readonly property real ring: viewport.clip ? 2 * Theme.focusWidth : 0

    function follow(): void {
        if (Typing.opened) {
            const offset = typing ? typingOffset : part.start - part.shift;
            typingOffset = Theme.lowReach ? Paging.lowest(column, Typing.field, offset, visibleHeight) : Paging.reveal(column, Typing.field, offset, visibleHeight);
        }
        typing = Typing.opened;
    }
    function keepInSight(): void {
        if (!Typing.opened && touched !== null)
            page = Paging.pageOf(column, touched, parts, page);
    }
    function narrow(): void {
        if (needed)
            narrowed = Theme.landscape;
        else if (narrowed && givenBack < 2) {
            givenBack += 1;
            narrowed = false;
        }
    }
    // Opens the part that shows `item`, and keeps it open when the page is cut anew.
    function show(item: Item): void {
        touched = item;
        keepInSight();
    }
    function settle(): void {
        if (unsettled > 0) {
            unsettled -= 1;
            laid += 1;
        }
    }
    function turn(to: int): void {
        touched = null;
        page = Math.max(0, Math.min(to, pages - 1)); // the focus that the tap moved may have turned it already
    }

    implicitHeight: column.implicitHeight

    // Not at once: what is narrower is cut anew while it is being cut.
    onAtOnceChanged: Qt.callLater(root.narrow)
    onSubjectChanged: givenBack = 0
    onPagesChanged: page = Math.max(0, Math.min(page, pages - 1))
    onPartsChanged: keepInSight()
    onVisibleHeightChanged: follow()

    Item {
        id: crown

        height: childrenRect.height
        width: column.width
        x: viewport.x + column.x
        y: root.shift
    }
    Item {
        id: viewport

        clip: root.needed || Typing.opened
        height: root.whole[1] - root.whole[0] + 2 * root.ring
        width: parent.width - (root.narrowed ? buttons.width + Theme.gap : 0) + 2 * root.ring
        x: (Theme.rtl && root.narrowed ? buttons.width + Theme.gap : 0) - root.ring
        y: crown.height + root.shift - root.ring

        Column {
            id: column

            spacing: Theme.gap
            width: parent.width - 2 * root.ring
            x: root.ring
            y: root.ring - root.whole[0]
        }
    }
    PageButtons {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: vertical ? parent.height - root.reach : implicitHeight
        moreShown: !root.ledOn
        page: root.page
        pages: Typing.opened ? 1 : root.pages
        vertical: Theme.landscape
        width: vertical ? implicitWidth : parent.width

        onTurned: page => root.turn(page)
    }
    Connections {
        function onChanged(): void {
            root.follow();
        }

        target: Typing
    }
    Connections {
        function onChanged(): void {
            root.givenBack = 0;
            root.unsettled = 2;
        }

        target: Theme
    }
    Connections {
        function onFrameSwapped(): void {
            root.settle();
        }
        function onActiveFocusItemChanged(): void {
            const field = Paging.fieldOf(column, root.Window.activeFocusItem);
            if (field !== null)
                root.touched = field;
            if (!Typing.opened)
                root.page = Paging.pageOf(column, root.Window.activeFocusItem, root.parts, root.page);
        }

        target: root.Window.window
    }
}
