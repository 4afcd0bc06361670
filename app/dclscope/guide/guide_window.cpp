// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/guide/guide_window.h"

#include "app/dclscope/guide/guide_browser.h"
#include "app/dclscope/guide/guide_text.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr QSize kGuideSize{1040, 720};
constexpr QSize kTopicSize{560, 300};
constexpr int kNamesSpacing = 4;
constexpr int kNamesWidth = 190;

/// "# Files" is a page's title.
QString titleOf(const QString& markdown) {
    return markdown.left(markdown.indexOf(QLatin1Char('\n'))).remove(QStringLiteral("# ")).trimmed();
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent) : QDialog(parent), names_(new QListWidget), text_(new GuideBrowser) {
    setWindowTitle(tr("Guide"));
    resize(kGuideSize);
    names_->setAccessibleName(tr("Pages of the guide"));
    names_->setFrameShape(QFrame::NoFrame);
    names_->setSpacing(kNamesSpacing);
    text_->setAccessibleName(tr("The page"));
    for (const QString& name : guidePages()) {
        auto* item = new QListWidgetItem(titleOf(guidePage(name)), names_);
        item->setData(Qt::UserRole, name);
    }
    connect(names_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) text_->setPage(guidePage(item->data(Qt::UserRole).toString()));
    });
    connect(text_, &GuideBrowser::pageWanted, this, &GuideWindow::showPage);
    auto* split = new QSplitter;
    split->addWidget(names_);
    split->addWidget(text_);
    split->setStretchFactor(1, 1);
    split->setSizes({kNamesWidth, kGuideSize.width() - kNamesWidth});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split);
    names_->setCurrentRow(0);
}

void GuideWindow::showPage(const QString& name) {
    for (int i = 0; i < names_->count(); ++i)
        if (names_->item(i)->data(Qt::UserRole).toString() == name) names_->setCurrentRow(i);
}

QString GuideWindow::page() const { return names_->currentItem()->data(Qt::UserRole).toString(); }

TopicWindow::TopicWindow(const QString& markdown, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("What is this?"));
    resize(kTopicSize);
    auto* text = new GuideBrowser;
    text->setAccessibleName(tr("What the guide says of it"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* guide = buttons->addButton(tr("Open the guide"), QDialogButtonBox::ActionRole);
    connect(guide, &QPushButton::clicked, this, [this] {
        emit guideWanted();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 9);
    column->addWidget(text, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(9, 0, 9, 0);
    row->addWidget(buttons);
    column->addLayout(row);
    text->setPage(markdown);
}

} // namespace dclscope
