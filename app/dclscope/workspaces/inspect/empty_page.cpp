// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/empty_page.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

constexpr int kTextWidth = 540;

/// A wrapped label that is centred does not get the height its lines need by itself.
void setWrapped(QLabel& label, const QString& text) {
    label.setText(text);
    label.setFixedHeight(label.heightForWidth(kTextWidth));
}

} // namespace

EmptyPage::EmptyPage(QWidget* parent)
    : QWidget(parent), title_(new QLabel), text_(new QLabel), last_(new QPushButton), offers_(new QWidget),
      work_(new QWidget), bar_(new QProgressBar) {
    title_->setFont(readableFont(font(), 1.6, true));
    title_->setAlignment(Qt::AlignCenter);
    text_->setAlignment(Qt::AlignCenter);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setFixedWidth(kTextWidth);

    auto* demo = new QPushButton(makeIcon(IconShape::Play), tr("Open the &demo"));
    demo->setDefault(true);
    auto* folder = new QPushButton(makeIcon(IconShape::Open), tr("Open a run &folder…"));
    auto* file = new QPushButton(makeIcon(IconShape::Kernel), tr("Open a &checkpoint…"));
    auto* buttons = new QHBoxLayout(offers_);
    buttons->addStretch();
    for (QPushButton* button : {last_, demo, folder, file}) buttons->addWidget(button);
    buttons->addStretch();
    last_->hide();
    connect(last_, &QPushButton::clicked, this, &EmptyPage::lastRequested);
    connect(demo, &QPushButton::clicked, this, &EmptyPage::demoRequested);
    connect(folder, &QPushButton::clicked, this, &EmptyPage::openFolderRequested);
    connect(file, &QPushButton::clicked, this, &EmptyPage::openFileRequested);

    auto* cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &EmptyPage::cancelRequested);
    bar_->setAccessibleName(tr("Progress of opening"));
    bar_->setMinimumWidth(280);
    auto* working = new QHBoxLayout(work_);
    working->addStretch();
    working->addWidget(bar_);
    working->addWidget(cancel);
    working->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(title_);
    column->addWidget(text_, 0, Qt::AlignHCenter);
    column->addWidget(offers_);
    column->addWidget(work_);
    column->addStretch(3);
    setIdle();
}

void EmptyPage::setBusy(const QString& path, int done, int total) {
    title_->setText(tr("Opening…"));
    setWrapped(*text_, path);
    bar_->setRange(0, total);
    bar_->setValue(done);
    bar_->setFormat(tr("%v of %m checkpoints"));
    offers_->hide();
    work_->show();
}

void EmptyPage::offerLast(const QString& where) {
    const QString text = tr("&Go on with %1").arg(QString(where).replace(QLatin1Char('&'), QStringLiteral("&&")));
    last_->setText(last_->fontMetrics().elidedText(text, Qt::ElideMiddle, kTextWidth / 2));
    last_->setToolTip(tr("Looks at %1 as it was when the window was closed").arg(where));
    last_->setIcon(makeIcon(IconShape::Inspect));
    last_->show();
}

void EmptyPage::setIdle() {
    title_->setText(tr("Watch a network learn where to look"));
    setWrapped(*text_,
               tr("Open a folder of checkpoints (.pt, .pth, .safetensors, .h5, .npz, one per epoch) to see its learned "
                  "spacings and delays move, or drop one onto this window. The demo is a spiking network "
                  "that learned to hear spoken digits."));
    work_->hide();
    offers_->show();
}

} // namespace dclscope
