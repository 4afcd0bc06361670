// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/guide/guide_browser.h"

#include "app/dclscope/guide/guide_text.h"
#include "widgets/style/theme.h"

#include <QDesktopServices>
#include <QImageReader>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace dclscope {
namespace {

constexpr int kPageMargin = 20;
constexpr int kLineHeightPercent = 125;
constexpr auto kPageEnding = ".md";

/// Air between the lines, and tables that are not drawn as a grid of boxes.
void dress(QTextDocument& document) {
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);
    const QColor grid = Theme::instance().colors().grid;
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) continue;
        QTextTableFormat format = table->format();
        format.setBorderBrush(grid);
        format.setBorderCollapse(true);
        format.setCellPadding(5);
        table->setFormat(format);
    }
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideBrowser::follow);
    connect(&Theme::instance(), &Theme::changed, this, &GuideBrowser::layOut);
}

void GuideBrowser::setPage(const QString& markdown) {
    markdown_ = markdown;
    layOut();
    moveCursor(QTextCursor::Start);
}

void GuideBrowser::layOut() {
    const int place = verticalScrollBar()->value();
    width_ = viewport()->width();
    // A new document each time: one that was used before sets its first paragraphs in the format it had there.
    auto* page = new QTextDocument(this);
    page->setDefaultFont(font());
    page->setDocumentMargin(kPageMargin);
    page->setMarkdown(markdown_);
    dress(*page);
    setDocument(page);
    // Not at once: while a widget is shown, which lays it out, Qt goes through a list of its children, this one too.
    if (page_ != nullptr) page_->deleteLater();
    page_ = page;
    verticalScrollBar()->setValue(place);
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource) return {};
    QImageReader reader(guideFolder() + QLatin1Char('/') + name.path());
    const int room = viewport()->width() - 2 * kPageMargin;
    QImage image = reader.read();
    if (image.isNull() || room <= 0) return image;
    const qreal ratio = devicePixelRatioF();
    const int width = qMin(image.width(), static_cast<int>(room * ratio));
    if (width < image.width()) image = image.scaledToWidth(width, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuideBrowser::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != width_ && !markdown_.isEmpty()) layOut();
}

void GuideBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !markdown_.isEmpty()) layOut();
}

void GuideBrowser::follow(const QUrl& link) {
    if (link.isRelative() && link.path().endsWith(QLatin1String(kPageEnding)))
        emit pageWanted(link.path().chopped(static_cast<qsizetype>(qstrlen(kPageEnding))));
    else
        QDesktopServices::openUrl(link);
}

} // namespace dclscope
