import QtQuick
import Kiosk.Controls
import "internal"

// A column that is paged by big buttons when it is taller than its place. Nothing is swiped.
// While somebody types, it only moves as far as the field needs.
Item {
    id: root

    default property alias content: column.data
    property int page: 0
    property alias spacing: column.spacing
    property real typingOffset: 0
    property bool typing: false
    property real visibleHeight: height
    readonly property real contentHeight: column.implicitHeight
    readonly property bool needed: contentHeight > height + 0.5
    readonly property real offset: Typing.opened ? typingOffset : starts[Math.min(page, pages - 1)]
    readonly property int pages: starts.length
    readonly property list<var> starts: Paging.starts(column, pageHeight, contentHeight)
    readonly property real pageHeight: height - (needed && !Theme.landscape ? buttons.height + Theme.gap : 0)
    readonly property real shownHeight: Typing.opened ? visibleHeight : page + 1 < pages ? starts[page + 1] - starts[page] : pageHeight

    function follow(): void {
        if (Typing.opened)
            typingOffset = Paging.reveal(column, Typing.field, typing ? typingOffset : starts[page], visibleHeight);
        typing = Typing.opened;
    }

    implicitHeight: column.implicitHeight

    onPagesChanged: page = Math.max(0, Math.min(page, pages - 1))
    onVisibleHeightChanged: follow()

    Item {
        id: viewport

        anchors.left: parent.left
        clip: root.needed || Typing.opened
        height: root.shownHeight
        width: parent.width - (root.needed && Theme.landscape ? buttons.width + Theme.gap : 0)

        Column {
            id: column

            spacing: Theme.gap
            width: parent.width
            y: -root.offset
        }
    }
    PageButtons {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: vertical ? parent.height : implicitHeight
        page: root.page
        pages: Typing.opened ? 1 : root.pages
        vertical: Theme.landscape
        width: vertical ? implicitWidth : parent.width

        onTurned: page => root.page = page
    }
    Connections {
        function onChanged(): void {
            root.follow();
        }

        target: Typing
    }
    Connections {
        function onActiveFocusItemChanged(): void {
            if (!Typing.opened)
                root.page = Paging.pageOf(column, root.Window.activeFocusItem, root.starts, root.page);
        }

        target: root.Window.window
    }
}
